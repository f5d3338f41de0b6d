/** `Utilities.formatString`: sprintf with %s %d %i %f %e %g %x %X %o %c %b %%, flags, width and precision. */

const DIRECTIVE = /%(?:(\d+)\$)?([-+ 0,(#]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

interface Directive {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly conversion: string;
}

/** @throws RangeError for a conversion that it does not know. */
export const formatString = (template: string, args: readonly unknown[]): string => {
  let next = 0;
  return template.replace(
    DIRECTIVE,
    (_, position?: string, flags = '', width = '0', precision?: string, conversion = '') => {
      if (conversion === '%') return '%';
      const value = position === undefined ? args[next++] : args[Number(position) - 1];
      const directive = {
        flags,
        width: Number(width),
        precision: precision === undefined ? undefined : Number(precision),
        conversion,
      };
      return padded(converted(value, directive), directive);
    },
  );
};

const converted = (value: unknown, { precision, conversion, flags }: Directive): string => {
  switch (conversion) {
    case 's':
      return String(value).slice(0, precision);
    case 'b':
      return String(Boolean(value));
    case 'c':
      return typeof value === 'number' ? String.fromCharCode(value) : String(value).charAt(0);
    case 'd':
    case 'i':
      return signed(Math.trunc(Number(value)), flags, String);
    case 'f':
      return signed(Number(value), flags, (size) => size.toFixed(precision ?? 6));
    case 'e':
      return signed(Number(value), flags, (size) =>
        size.toExponential(precision ?? 6).replace(/e([+-])(\d)$/, 'e$10$2'),
      );
    case 'g':
      return signed(Number(value), flags, (size) => String(Number(size.toPrecision(precision || 6))));
    case 'x':
      return Math.trunc(Number(value)).toString(16);
    case 'X':
      return Math.trunc(Number(value)).toString(16).toUpperCase();
    case 'o':
      return Math.trunc(Number(value)).toString(8);
    default:
      throw new RangeError(`Unknown format conversion %${conversion}`);
  }
};

const signed = (value: number, flags: string, print: (size: number) => string): string => {
  const negative = value < 0 || Object.is(value, -0);
  const size = print(Math.abs(value));
  const grouped = flags.includes(',')
    ? size.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','))
    : size;
  if (negative) return `-${grouped}`;
  return flags.includes('+') ? `+${grouped}` : flags.includes(' ') ? ` ${grouped}` : grouped;
};

const padded = (text: string, { flags, width, conversion }: Directive): string => {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || conversion === 's') return text.padStart(width);
  const [sign = ''] = /^[-+ ]/.exec(text) ?? [];
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
};
