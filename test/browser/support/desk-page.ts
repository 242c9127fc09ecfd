import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { MailServer } from '../../support/mail-server.ts';

/** The desk as a member of staff sees it. */
export class DeskPage {
  readonly page: Page;
  readonly address: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.address = address;
  }

  /** Signs in by the link that comes by mail. */
  static async signIn(context: BrowserContext, address: string, email: string, mails: MailServer): Promise<DeskPage> {
    const page = await context.newPage();
    await page.goto(`${address}/desk`);
    const before = mails.received.length;
    await page.locator('input[type=email]').fill(email);
    await page.locator('button.primary').click();
    const mail = await mails.next(email, /lien|link/, before);
    const link = /https?:\/\/\S+\/desk\/enter\?token=[\w-]+/.exec(mail.text)?.[0] ?? '';
    await page.goto(link.replace(/^https?:\/\/[^/]+/, address));
    await page.locator('button.primary').click();
    await page.waitForURL(`${address}/desk`);
    return new DeskPage(page, address);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.address}/desk${path}`);
  }

  /** Unfolds an act and gives its form. */
  async form(title: string | RegExp): Promise<Locator> {
    const act = this.page.locator('.act', { has: this.page.locator('summary', { hasText: title }) });
    if ((await act.locator('details').getAttribute('open')) === null) await act.locator('summary').click();
    return act.locator('form');
  }

  /** Fills an act's only text field, if there is something to say, and sends it. */
  async act(title: string | RegExp, words?: string): Promise<void> {
    const form = await this.form(title);
    if (words !== undefined) await form.locator('textarea').fill(words);
    await form.locator('button[type=submit]').click();
  }

  /** A button that does it at once. */
  async press(name: string | RegExp): Promise<void> {
    await this.page.locator('.act.direct button', { hasText: name }).click();
  }

  /** Sends the letter that is shown, and gives its words. */
  async sendLetter(): Promise<string> {
    const letter = await this.page.locator('.letter').innerText();
    await this.page.locator('.preview button.primary').click();
    await this.page.locator('.notice.done').waitFor();
    return letter.replace(/[\u00a0\u202f]/g, ' ');
  }

  async done(): Promise<string> {
    return this.page.locator('.notice.done').innerText();
  }
}
