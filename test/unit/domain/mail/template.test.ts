import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillTemplate, templateParts } from '../../../../src/domain/fillTemplate.ts';
import { renderTemplate, templateProblems } from '../../../../src/domain/mail/template.ts';

const mail = (body: string, fields = {}, subject = 'Hello') => renderTemplate({ subject, body }, fields);

/** Names as people, and others, give them. */
const hostile = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    'a\r\nBcc: all@example.com',
    '{{{owner.name}}}',
    'javascript:alert(1)',
    '王芳 & Söhne <b>',
    '=HYPERLINK("x")',
  ),
);

describe('A template is filled', () => {
  test('by names, and names what it lacks; a blank is lacking', () => {
    const { subject, body, missing } = mail(
      'No. {{ customer.number }} of {{order.day}}',
      { 'customer.name': 'Anna', 'customer.number': 'N-1', 'order.day': '' },
      'Dear {{customer.name}}',
    );
    expect([subject, body, missing]).toEqual(['Dear Anna', 'No. N-1 of {{order.day}}', ['order.day']]);
  });

  test('a section stays where its place is known, its opposite where it is not', () => {
    const text =
      'Order{{#order.number}} {{order.number}}{{/order.number}}{{^order.number}} of today{{/order.number}}';
    expect(mail(text, { 'order.number': 'B-1' }).body).toBe('Order B-1');
    expect(mail(text)).toMatchObject({ body: 'Order of today', missing: [] });
  });

  test('what every object has is no field, and braces in a value are no place', () => {
    for (const name of ['constructor', '__proto__', 'toString.name', 'customer.constructor'])
      expect(fillTemplate(`{{${name}}}`, { 'customer.name': 'x' }).missing).toEqual([name]);
    expect(mail('{{a.b}}', { 'a.b': '{{c.d}}', 'c.d': 'secret' }).body).toBe('{{c.d}}');
  });
});

describe('The HTML of a mail', () => {
  test('is made of its text: paragraphs, lines, links', () => {
    const { html } = mail('One\ntwo\n\nSee https://example.com/a?b=1&c=2.');
    expect(html).toContain('<p style="margin:0 0 16px">One<br>two</p>');
    expect(html).toContain('<a href="https://example.com/a?b=1&amp;c=2"');
    expect(html).toContain('</a>.</p>');
  });

  test('whatever a customer is called is text in it, and one line in the subject', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const { subject, html } = mail(
          'Dear {{customer.name}},\n\nhello',
          { 'customer.name': name },
          '{{customer.name}}',
        );
        const tags = html.match(/<[^>]*>/g) ?? [];
        for (const tag of tags) expect(tag).toMatch(/^<(\/?(div|p|a|br)(>| (style|href)="[^"<>]*"))/);
        expect(html).not.toMatch(/<(script|img)/i);
        expect(subject).not.toMatch(/\p{Cc}/u);
        expect(subject.length).toBeLessThanOrEqual(200);
      }),
    );
  });

  test('of the business’s own has values escaped, in texts and in addresses', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const { html, fit } = mail('<p>Dear {{n.n}}, <a href="https://example.com/?c={{n.n}}">look</a></p>', {
          'n.n': name,
        });
        expect(fit).toBe(true);
        expect((html.match(/<[^>]*>/g) ?? []).length).toBe(4);
      }),
    );
  });

  test('of the business’s own says the same as plain text', () => {
    const { body } = mail('<h1>News</h1><p>Dear {{n.n}}</p><p><a href="https://example.com">Look</a></p>', {
      'n.n': 'A & <B>',
    });
    expect(body).toBe('News\nDear A & <B>\nLook (https://example.com)');
  });
});

describe('A template is not fit', () => {
  test.each([
    '{{{customer.name}}}',
    '{{& customer.name}}',
    '{{> https://evil.example/partial}}',
    '{{=<% %>=}}<%& customer.name %>',
    '{{#customer.name}}',
    '{{customer.name',
    '{{}}',
    '<p>hello</p><script>1</script>',
    '<p onclick="x">hello</p>',
    '<p/onclick=x>hello</p>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="{{customer.note}}">x</a>',
    '<a href="https://{{customer.note}}">x</a>',
    '<a href=https://example.com/{{customer.id}}>x</a>',
    '<p {{customer.name}}>x</p>',
    '<p title=">" x={{customer.name}}>x</p>',
    '<p title="{{customer.name}}">x</p>',
    '<p style="background:url(https://evil.example)">x</p>',
    '<img src="data:image/svg+xml,x">',
    '<iframe src="https://evil.example"></iframe>',
    '<form action="https://evil.example"><input></form>',
    '<p>a < {{customer.name}}</p>',
    '<svg onload="x"></svg>',
    '<base href="https://evil.example">',
  ])('%s', (body) => {
    expect(templateProblems({ subject: 'Hello', body }).fit).toBe(false);
  });

  test('one that is not fit is not filled', () => {
    expect(fillTemplate('{{{a}}} {{b}}', { a: '<b>', b: 'x' })).toEqual({
      text: '{{{a}}} {{b}}',
      missing: [],
    });
  });

  test('a place that is none of ours is named, those of other mail are known', () => {
    const { unknown } = templateProblems({
      subject: '{{customer.nmae}}',
      body: '{{customer.name}} {{survey.link}} {{#order.number}}{{x}}{{/order.number}}',
    });
    expect(unknown).toEqual(['customer.nmae', 'x']);
    expect(templateParts('a {{! a note }} b').names).toEqual([]);
  });
});
