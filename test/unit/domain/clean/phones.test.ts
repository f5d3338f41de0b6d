import { describe, expect, test } from 'vitest';
import { e164, isCountry, phoneIn, phoneKey } from '../../../../src/domain/register/phones.ts';

describe('A phone number (R14)', () => {
  test.each([
    ['0171 2345678', 'DE', '+491712345678'],
    ['+49 (0)171 2345678', 'US', '+491712345678'],
    ['0049 171 2345678', 'DE', '+491712345678'],
    ['(202) 555-0100', 'US', '+12025550100'],
    ['1-202-555-0100', 'US', '+12025550100'],
    ['０２-２７１２-３４５６', 'TW', '+886227123456'],
    ['138 0013 8000', 'CN', '+8613800138000'],
  ])('%s of %s is %s', (text, country, number) => {
    expect(e164(text, country)).toBe(number);
  });

  test('keeps its extension: two people at one switchboard are two', () => {
    expect(e164('202-555-0100 x12', 'US')).toBe('+12025550100;12');
  });

  test.each(['12', 'none', '', '202-555-0100 / 202-555-0101', '+999 12345678'])('%s is none', (text) => {
    expect(e164(text, 'US')).toBeNull();
  });

  test('without a country code and without a country cannot be told, and is compared by its digits', () => {
    expect(e164('0171 2345678', null)).toBeNull();
    expect(phoneKey('0171 2345678', null)).toBe('1712345678');
    expect(phoneKey('call me', null)).toBeNull();
  });

  test('is found in what stands around it', () => {
    expect(phoneIn('Tel.: 202 555 0100', 'US')).toBe('+12025550100');
    expect(phoneIn('by mail only', 'US')).toBeNull();
  });
});

test('A country is one of those whose numbers are known', () => {
  expect([isCountry('TW'), isCountry('XX'), isCountry('toString'), isCountry('')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
