import { describe, expect, it } from 'vitest';
import type { Message } from '../../../workbench/world.ts';
import { covers } from '../covers.ts';
import { aScript, refusalOf, resultOf } from './aScript.ts';

covers('MailApp.sendEmail', 'MailApp.getRemainingDailyQuota');

const sent = (body: string): Message => {
  const { mailbox } = aScript(body).workbench.world;
  const [message] = mailbox;
  if (message === undefined || mailbox.length !== 1) throw new Error(`${mailbox.length} messages were sent`);
  return message;
};

const addresses = (count: number): string =>
  Array.from({ length: count }, (_, i) => `p${i}@example.com`).join(',');

describe('sendEmail', () => {
  it('takes recipient, subject and body', () => {
    expect(sent("MailApp.sendEmail('a@example.com', 'Hello', 'Text');")).toMatchObject({
      from: 'owner@example.com',
      to: 'a@example.com',
      subject: 'Hello',
      body: 'Text',
      attachments: [],
    });
  });

  it('takes recipient, address to reply to, subject and body', () => {
    expect(sent("MailApp.sendEmail('a@example.com', 'r@example.com', 'Hello', 'Text');")).toMatchObject({
      to: 'a@example.com',
      replyTo: 'r@example.com',
      subject: 'Hello',
    });
  });

  it('takes options after the body, whose recipient, subject and body do not count', () => {
    expect(
      sent(
        "MailApp.sendEmail('a@example.com', 'Hello', 'Text', { to: 'z@example.com', cc: 'c@example.com', name: 'Shop' });",
      ),
    ).toMatchObject({ to: 'a@example.com', cc: 'c@example.com', senderName: 'Shop' });
  });

  it('takes all as one object', () => {
    const body = `MailApp.sendEmail({ to: 'A <a@example.com>, "B, C" <b@example.com>', bcc: 'd@example.com', subject: 'Hello',
      htmlBody: '<b>Text</b>', replyTo: 'r@example.com', attachments: [Utilities.newBlob('x,y', 'text/csv', 'list.csv')] });`;
    expect(sent(body)).toMatchObject({
      bcc: 'd@example.com',
      htmlBody: '<b>Text</b>',
      attachments: [{ name: 'list.csv', type: 'text/csv', base64: 'eCx5' }],
    });
  });

  it('shows inline images in the message', () => {
    const body = `MailApp.sendEmail({ to: 'a@example.com', subject: 'S', htmlBody: '<img src="cid:logo">',
      inlineImages: { logo: Utilities.newBlob([71, 73, 70], 'image/gif') } });`;
    expect(sent(body).htmlBody).toBe('<img src="data:image/gif;base64,R0lG">');
  });

  it('stamps a message with the time of the workbench', () => {
    expect(new Date(sent("MailApp.sendEmail('a@example.com', 'S', 'B');").sentAt).toISOString()).toMatch(
      /^2018-01-02T13:30:0/,
    );
  });

  it.each([
    ["MailApp.sendEmail('nobody', 'S', 'B');", 'Invalid email: nobody'],
    [
      "MailApp.sendEmail('a@example.com; b@example.com', 'S', 'B');",
      'Invalid email: a@example.com; b@example.com',
    ],
    ["MailApp.sendEmail(undefined, 'S', 'B');", 'Failed to send email: no recipient'],
    ["MailApp.sendEmail('', 'S', 'B');", 'Failed to send email: no recipient'],
    [
      "MailApp.sendEmail({ to: 'a@example.com', replyTo: 'x', subject: 'S', body: 'B' });",
      'Invalid email: x',
    ],
    [`MailApp.sendEmail('${addresses(51)}', 'S', 'B');`, 'Limit Exceeded: Email Recipients Per Message.'],
    ["MailApp.sendEmail('a@example.com', new Array(252).join('x'), 'B');", 'Argument too large: subject'],
    [
      "MailApp.sendEmail('a@example.com', 'S', new Array(200 * 1024 + 2).join('x'));",
      'Limit Exceeded: Email Body Size.',
    ],
    [
      "MailApp.sendEmail('a@example.com', 'S');",
      "The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
    ],
    [
      "MailApp.sendEmail({ to: 'a@example.com', from: 'b@example.com' });",
      "MailApp.sendEmail's option from is not emulated by the workbench",
    ],
  ])('refuses %s', (body, message) => {
    const run = aScript(`try { ${body} } catch (error) { return error.message; }`);
    expect(run.value).toBe(message);
    expect(run.workbench.world.mailbox).toEqual([]);
  });
});

describe('the daily quota of mail', () => {
  it('counts recipients of to, cc and bcc', () => {
    const body = `MailApp.sendEmail({ to: 'a@example.com,b@example.com', cc: 'c@example.com', bcc: 'd@example.com', subject: 'S', body: 'B' });
      return MailApp.getRemainingDailyQuota();`;
    expect(resultOf(body)).toBe(96);
  });

  it('refuses a message for which it has too few left, and sends nothing of it', () => {
    const { workbench } = aScript(
      `for (var i = 0; i < 2; i++) MailApp.sendEmail('${addresses(49)}', 'S', 'B');`,
    );
    const three = `MailApp.sendEmail('${addresses(3)}', 'S', 'B');`;
    expect(refusalOf(three, { on: workbench })).toBe('Service invoked too many times for one day: email.');
    expect(workbench.world.mailbox).toHaveLength(2);
    expect(refusalOf(`MailApp.sendEmail('${addresses(2)}', 'S', 'B');`, { on: workbench })).toBe(
      '(no error)',
    );
  });

  it('starts anew 24 hours after its first use, for each user apart', () => {
    const { workbench } = aScript("MailApp.sendEmail('a@example.com', 'S', 'B');");
    const left = 'return MailApp.getRemainingDailyQuota();';
    workbench.advance({ ms: 23 * 3_600_000 });
    expect(resultOf(left, { on: workbench })).toBe(99);
    workbench.signIn('sales');
    expect(resultOf(left, { on: workbench })).toBe(100);
    workbench.signIn('owner');
    workbench.advance({ ms: 3_601_000 });
    expect(resultOf(left, { on: workbench })).toBe(100);
  });
});
