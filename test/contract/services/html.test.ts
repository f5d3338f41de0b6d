/** Sources: developers.google.com/apps-script/guides/html/templates and …/reference/html. */
import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { aScript, refusalOf, resultOf } from './aScript.ts';

covers(
  'HtmlService.createHtmlOutput',
  'HtmlService.createHtmlOutputFromFile',
  'HtmlService.createTemplate',
  'HtmlService.createTemplateFromFile',
  'HtmlService.getUserAgent',
  'HtmlOutput.addMetaTag',
  'HtmlOutput.append',
  'HtmlOutput.appendUntrusted',
  'HtmlOutput.asTemplate',
  'HtmlOutput.clear',
  'HtmlOutput.getAs',
  'HtmlOutput.getBlob',
  'HtmlOutput.getContent',
  'HtmlOutput.getFaviconUrl',
  'HtmlOutput.getHeight',
  'HtmlOutput.getMetaTags',
  'HtmlOutput.getTitle',
  'HtmlOutput.getWidth',
  'HtmlOutput.setContent',
  'HtmlOutput.setFaviconUrl',
  'HtmlOutput.setHeight',
  'HtmlOutput.setSandboxMode',
  'HtmlOutput.setTitle',
  'HtmlOutput.setWidth',
  'HtmlOutput.setXFrameOptionsMode',
  'HtmlOutputMetaTag.getName',
  'HtmlOutputMetaTag.getContent',
  'HtmlTemplate.evaluate',
  'HtmlTemplate.getCode',
  'HtmlTemplate.getRawContent',
);

describe('a page', () => {
  it('is made from text, a blob, a file or nothing', () => {
    const body = `return [HtmlService.createHtmlOutput('<b>a</b>'), HtmlService.createHtmlOutput(Utilities.newBlob('b')),
      HtmlService.createHtmlOutputFromFile('page'), HtmlService.createHtmlOutputFromFile('page.html'), HtmlService.createHtmlOutput()]
      .map(function (page) { return page.getContent(); });`;
    expect(resultOf(body, { html: { page: '<i>c</i>' } })).toEqual([
      '<b>a</b>',
      'b',
      '<i>c</i>',
      '<i>c</i>',
      '',
    ]);
  });

  it('of a file that is not there is refused', () => {
    expect(refusalOf("HtmlService.createHtmlOutputFromFile('nothing');")).toBe(
      'No HTML file named nothing was found.',
    );
    expect(refusalOf("HtmlService.createTemplateFromFile('nothing');")).toBe(
      'No HTML file named nothing was found.',
    );
  });

  it('grows, is emptied and replaced', () => {
    const body = `var page = HtmlService.createHtmlOutput('a').append('<b>').appendUntrusted('<c>'); var grown = page.getContent();
      return [grown, page.clear().getContent(), page.setContent('d').getContent()];`;
    expect(resultOf(body)).toEqual(['a<b>&lt;c&gt;', '', 'd']);
  });

  it('has a title, a size and an icon once they are set', () => {
    const state = '[page.getTitle(), page.getWidth(), page.getHeight(), page.getFaviconUrl()]';
    const body = `var page = HtmlService.createHtmlOutput(''); var before = ${state};
      page.setTitle('T').setWidth(300).setHeight(200).setFaviconUrl('https://example.com/a.png')
        .setSandboxMode(HtmlService.SandboxMode.IFRAME).setXFrameOptionsMode(HtmlService.XFrameOptionsMode.DEFAULT);
      return [before, ${state}];`;
    expect(resultOf(body)).toEqual([
      ['', null, null, null],
      ['T', 300, 200, 'https://example.com/a.png'],
    ]);
  });

  it('may have the meta tags that Google allows and no others', () => {
    const body = `return HtmlService.createHtmlOutput('').addMetaTag('viewport', 'width=device-width').getMetaTags()
      .map(function (tag) { return [tag.getName(), tag.getContent()]; });`;
    expect(resultOf(body)).toEqual([['viewport', 'width=device-width']]);
    expect(refusalOf("HtmlService.createHtmlOutput('').addMetaTag('refresh', '0');")).toBe(
      'The specified meta tag cannot be used in this context.',
    );
  });

  it('is a blob of HTML', () => {
    const body = `var page = HtmlService.createHtmlOutput('<b>a</b>');
      return [page.getBlob().getContentType(), page.getAs('text/html').getDataAsString()];`;
    expect(resultOf(body)).toEqual(['text/html', '<b>a</b>']);
    expect(refusalOf("HtmlService.createHtmlOutput('').getAs('image/png');")).toBe(
      'HtmlOutput.getAs to image/png is not emulated by the workbench',
    );
  });

  it('becomes a PDF of its text, and of nothing that is not shown', () => {
    const body = `var pdf = HtmlService.createHtmlOutput('<style>b{}</style><p>Caf\u00e9 &amp; 報價</p><p>two</p>')
      .getAs('application/pdf');
      return [pdf.getContentType(), pdf.getBytes()];`;
    // The script gives back what it holds: a type, and bytes from −128 to 127.
    const [type, bytes] = resultOf(body) as [string, number[]];
    const text = Buffer.from(bytes.map((byte) => byte & 0xff)).toString('latin1');
    expect(type).toBe('application/pdf');
    expect(text).toMatch(/^%PDF-1\.\d[\s\S]*%%EOF\n$/);
    const at = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    expect(text.slice(at, at + 4)).toBe('xref');
    const lines = [...text.matchAll(/<([\da-f]*)> Tj/g)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').swap16().toString('utf16le'),
    );
    expect(lines.filter((line) => line !== '')).toEqual(['Café & 報價', 'two']);
  });

  it('knows no browser outside a web app', () => {
    expect(resultOf('return HtmlService.getUserAgent();')).toBeNull();
  });
});

/** What a template gives with `value` set to a string. */
const printed = (template: string, value: string): unknown =>
  resultOf(`var template = HtmlService.createTemplate(${JSON.stringify(template)}); template.value = ${JSON.stringify(value)};
    return template.evaluate().getContent();`);

describe('a template', () => {
  it('runs its scriptlets around the HTML between them', () => {
    const template = '<ul><? for (var i = 0; i < value.length; i++) { ?><li><?= value[i] ?></li><? } ?></ul>';
    expect(printed(template, 'ab')).toBe('<ul><li>a</li><li>b</li></ul>');
  });

  it('sees its own properties, the globals of the script and the services', () => {
    const html = { page: '<?= value ?> <?= twice(value) ?> <?= Session.getScriptTimeZone() ?>' };
    const body = `var template = HtmlService.createTemplateFromFile('page'); template.value = 'a';
      return [template.evaluate().getContent(), template.getRawContent()];`;
    const besides = 'function twice(text) { return text + text; }';
    expect(resultOf(body, { html, besides })).toEqual(['a aa America/New_York', html.page]);
  });

  it('prints what is forced as it is', () => {
    expect(printed('<b><?!= value ?></b>', '<i>&</i>')).toBe('<b><i>&</i></b>');
  });

  it('can be made of a page, and its result is a page with a title', () => {
    const body = `var template = HtmlService.createHtmlOutput('<b><?= a ?></b>').asTemplate(); template.a = 1;
      return template.evaluate().setTitle('T').getContent();`;
    expect(resultOf(body)).toBe('<b>1</b>');
  });

  it('shows its code, which gives the page when it is evaluated', () => {
    const body = `var a = '<'; var code = HtmlService.createTemplate('x <?= a ?>').getCode();
      return [code.indexOf('HtmlService.initTemplate()') > 0, eval(code).getContent()];`;
    expect(resultOf(body)).toEqual([true, 'x &lt;']);
  });

  it('that throws fails with the error of its scriptlet', () => {
    expect(refusalOf("HtmlService.createTemplate('<?= missing ?>').evaluate();")).toBe(
      'missing is not defined',
    );
  });
});

describe('<?= is escaped for where it stands', () => {
  const hostile = `"><script>alert('x')</script>`;

  it.each([
    ['in text', '<p><?= value ?></p>', '<p>&#34;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</p>'],
    [
      'in a title',
      '<title><?= value ?></title>',
      '<title>&#34;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</title>',
    ],
    [
      'in an attribute',
      '<p title="<?= value ?>">',
      '<p title="&#34;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;">',
    ],
    ['in a comment', '<!-- <?= value ?> -->', '<!--  -->'],
    ['as a name of an attribute', '<p <?= value ?>>', '<p scriptalertxscript>'],
    [
      'in a string of a script',
      '<script>f("<?= value ?>")</script>',
      '<script>f("\\x22\\x3e\\x3cscript\\x3ealert(\\x27x\\x27)\\x3c\\x2fscript\\x3e")</script>',
    ],
    [
      'in the code of a script',
      '<script>f(<?= value ?>)</script>',
      "<script>f('\\x22\\x3e\\x3cscript\\x3ealert(\\x27x\\x27)\\x3c\\x2fscript\\x3e')</script>",
    ],
    ['in a comment of a script', '<script>// <?= value ?>\n</script>', '<script>// \n</script>'],
  ])('%s', (_, template, html) => {
    expect(printed(template, hostile)).toBe(html);
  });

  it.each([
    [
      '<a href="<?= value ?>">',
      'https://example.com/?a=1&b=2',
      '<a href="https://example.com/?a=1&amp;b=2">',
    ],
    ['<a href="<?= value ?>">', 'page/1', '<a href="page/1">'],
    ['<a href="<?= value ?>">', 'javascript:alert(1)', '<a href="about:invalid">'],
    ['<a href="<?= value ?>">', ' JavaScript:alert(1)', '<a href="about:invalid">'],
    ['<a href="/x?q=<?= value ?>">', 'javascript:1', '<a href="/x?q=javascript:1">'],
    ['<p class=<?= value ?>>', 'a onclick=x', '<p class=a&#32;onclick&#61;x>'],
    ['<p onclick="f(<?= value ?>)">', `a'"`, '<p onclick="f(&#39;a\\x27\\x22&#39;)">'],
    [
      '<p style="color: <?= value ?>">',
      'red;background:url(x)',
      '<p style="color: red\\3b background\\3a url\\28 x\\29 ">',
    ],
  ])('%s with %s', (template, value, html) => {
    expect(printed(template, value)).toBe(html);
  });

  it('leaves numbers in a script as numbers, and what follows a script as HTML', () => {
    const body = `var template = HtmlService.createTemplate('<script>n = <?= 5 ?>;</script><p><?= "<" ?></p>');
      return template.evaluate().getContent();`;
    expect(resultOf(body)).toBe('<script>n =  5 ;</script><p>&lt;</p>');
  });
});

describe('the service', () => {
  it('makes no call that is counted', () => {
    expect(aScript("HtmlService.createTemplate('<?= 1 ?>').evaluate().getContent();").record.calls).toBe(0);
  });
});
