/**
 * Functions of the language that the bundle asks often, each under a name that the build shortens; see shortGlobals.ts.
 * The names are like no other: the build puts them where a variable of that name would be meant.
 */
export const {
  keys: Object_keys,
  values: Object_values,
  entries: Object_entries,
  fromEntries: Object_fromEntries,
  defineProperty: Object_defineProperty,
} = Object;
export const {
  abs: Math_abs,
  exp: Math_exp,
  floor: Math_floor,
  imul: Math_imul,
  log: Math_log,
  max: Math_max,
  min: Math_min,
  round: Math_round,
} = Math;
export const { parse: JSON_parse, stringify: JSON_stringify } = JSON;
export const { isArray: Array_isArray } = Array;
export const { Number: global_Number, String: global_String } = globalThis;
