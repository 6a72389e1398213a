// <kansli-my-cases>: "my ongoing cases" for any portal, in one small script without a framework.
//
//   <script type="module" src="https://minasidor.example.se/elements/kansli-my-cases.js"></script>
//   <kansli-my-cases api="https://minasidor.example.se" municipality="2281"></kansli-my-cases>
//
// `api` is the address of the portal, by default the page's own; links lead there. `lang` is sv or
// en. A page on another origin, which must be among the installation's allowed_origins, sets the
// property `token`; on our own the session's cookie is enough. A token lasts a quarter of an hour
// (docs/embedding.md): when it has ended the element fires `kansli-token-needed`, and the page sets
// another. It draws in a shadow root from text alone, so that neither page can disturb the other.
import type { MyCaseSummary, PublicStatus } from '@shared/api/types';
import { en } from '@shared/words/en';
import { sv, type Words } from '@shared/words/sv';

const most_shown = 10;
const while_watched = 60_000; // milliseconds

const sheet = `
:host { display: block; font: inherit; color: inherit; }
ul { list-style: none; margin: 0; padding: 0; }
li { padding: 0.75em 0; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); overflow-wrap: anywhere; }
li:last-child { border-bottom: 0; }
a { color: inherit; font-weight: bold; unicode-bidi: isolate; }
p { margin: 0.25em 0 0; font-size: 0.9em; }
button { font: inherit; }
`;

type List = { items: MyCaseSummary[] };
type Child = Node | string;

function element(name: string, ...children: Child[]) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

export class KansliMyCases extends HTMLElement {
  static observedAttributes = ['api', 'municipality', 'lang'];

  #token = '';
  #root = this.attachShadow({ mode: 'open' });
  #timer: ReturnType<typeof setInterval> | undefined;
  #latest = 0;

  // A bearer token of the person whose cases are shown; never an attribute, which pages copy.
  set token(token: string) {
    this.#token = token;
    void this.#load();
  }

  connectedCallback() {
    const styles = new CSSStyleSheet();
    styles.replaceSync(sheet);
    this.#root.adoptedStyleSheets = [styles];
    this.#timer = setInterval(() => {
      if (document.visibilityState === 'visible') void this.#load();
    }, while_watched);
    void this.#load();
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  attributeChangedCallback() {
    if (this.isConnected) void this.#load();
  }

  get #words(): Words {
    return (this.lang || document.documentElement.lang) === 'en' ? en : sv;
  }

  get #portal() {
    return (this.getAttribute('api') ?? '').replace(/\/$/, '');
  }

  async #fetch(): Promise<List> {
    const municipality = encodeURIComponent(this.getAttribute('municipality') ?? '');
    const address = `${this.#portal}/my-cases/v1/${municipality}/cases?closed=false&limit=${most_shown}`;
    const headers: HeadersInit = this.#token ? { Authorization: `Bearer ${this.#token}` } : {};
    const reply = await fetch(address, { headers, credentials: this.#token ? 'omit' : 'same-origin' });
    if (reply.status === 401) this.dispatchEvent(new CustomEvent('kansli-token-needed', { bubbles: true, composed: true }));
    if (!reply.ok) throw new Error(String(reply.status));
    return (await reply.json()) as List;
  }

  async #load() {
    const load = ++this.#latest;
    try {
      const list = await this.#fetch();
      if (load === this.#latest) this.#show(this.#listOf(list));
    } catch {
      if (load === this.#latest) this.#show(this.#failure());
    }
  }

  #show(content: HTMLElement) {
    this.#root.replaceChildren(content);
  }

  #listOf({ items }: List): HTMLElement {
    if (items.length === 0) return element('p', this.#words.portal.noOngoing);
    return element('ul', ...items.map((one) => this.#lineOf(one)));
  }

  #lineOf(one: MyCaseSummary): HTMLElement {
    const link = element('a', one.title) as HTMLAnchorElement;
    link.href = `${this.#portal}/cases/${encodeURIComponent(one.id)}`;
    const status = this.#words.publicStatus[one.public_status as PublicStatus];
    const day = new Date(one.updated_at).toLocaleDateString(this.#words === en ? 'en-GB' : 'sv-SE');
    return element('li', link, element('p', `${status}. ${one.number}, ${day}`));
  }

  #failure(): HTMLElement {
    const again = element('button', this.#words.common.tryAgain);
    again.addEventListener('click', () => void this.#load());
    const note = element('p', `${this.#words.errors.network} `, again);
    note.setAttribute('role', 'alert');
    return note;
  }
}

customElements.define('kansli-my-cases', KansliMyCases);
