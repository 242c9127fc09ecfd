import type { BrowserContext, Locator, Page } from 'playwright-core';

/** The chat as a person sees it; locators reach into the element by themselves. */
export class ChatPage {
  readonly page: Page;
  readonly log: Locator;
  readonly replies: Locator;
  readonly said: Locator;
  readonly field: Locator;
  readonly sources: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.log = page.getByRole('log');
    this.replies = page.locator('.entry:not(.person)');
    this.said = page.locator('.said');
    this.field = page.locator('limpide-chat textarea');
    this.sources = page.locator('.source');
    this.status = page.locator('.status').first();
  }

  /** Opens the page with the chat and waits for the greeting. */
  static async open(context: BrowserContext, address: string): Promise<ChatPage> {
    const page = await context.newPage();
    await page.goto(address);
    const chat = new ChatPage(page);
    await chat.replies.first().waitFor();
    return chat;
  }

  /** Writes and sends, without waiting for the reply. */
  async say(text: string): Promise<void> {
    await this.field.fill(text);
    await this.field.press('Enter');
  }

  /** Writes, sends, and gives the reply. */
  async ask(text: string): Promise<Locator> {
    const before = await this.replies.count();
    await this.say(text);
    const reply = this.replies.nth(before);
    await reply.waitFor();
    return reply;
  }

  async pick(item: string | RegExp): Promise<void> {
    await this.page.locator('.menu-frame > button').click();
    await this.page.locator('.menu button', { hasText: item }).click();
  }

  /** What the person is shown to have said, in order. */
  async everythingSaid(): Promise<string[]> {
    const texts = await this.said.allInnerTexts();
    return texts.map((text) => text.replace(/^\S+\s?:\s*/, '').trim());
  }

  /** What the element keeps in the browser. */
  async kept(): Promise<{ token?: string; conversationId?: string }> {
    return this.page.evaluate(() => JSON.parse(localStorage.getItem(`limpide:${location.origin}`) ?? '{}'));
  }
}
