// The stream of changes, one for all tabs of a browser: a browser opens six connections to a server
// at most, and tabs that each held one would soon stand still. The tab that holds the lock holds
// the stream and passes on what comes; when it closes, another takes over.
export type Change = { case_id: string; kind: string };

export type Listener = {
  onChanges: (changes: Change[]) => void;
  onMissed: () => void;
  onLive: (live: boolean) => void;
  onRefused: () => void; // the server would not have us: the session may have ended
};

type Note =
  | { kind: 'changes'; changes: Change[] }
  | { kind: 'missed' }
  | { kind: 'live'; live: boolean }
  | { kind: 'who-holds-it' };

const try_again = 30_000; // milliseconds

function tell(listener: Listener, note: Note) {
  if (note.kind === 'changes') listener.onChanges(note.changes);
  else if (note.kind === 'missed') listener.onMissed();
  else if (note.kind === 'live') listener.onLive(note.live);
}

type Holding = { path: string; signal: AbortSignal; pass: (note: Note) => void; onRefused: () => void };

// Holds the stream until the signal says so; a broken one is opened again by the browser, a refused
// one by us. One that follows another knows nothing of what that did not tell.
function hold({ path, signal, pass, onRefused }: Holding, followsAnother: boolean) {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let mayHaveMissed = followsAnother;
  const open = () => {
    source = new EventSource(path);
    source.addEventListener('changes', (event: MessageEvent<string>) =>
      pass({ kind: 'changes', changes: (JSON.parse(event.data) as { changes: Change[] }).changes })
    );
    source.addEventListener('missed', () => pass({ kind: 'missed' }));
    source.onopen = () => {
      pass({ kind: 'live', live: true });
      if (mayHaveMissed) pass({ kind: 'missed' });
      mayHaveMissed = false;
    };
    source.onerror = () => {
      pass({ kind: 'live', live: false });
      if (source?.readyState !== EventSource.CLOSED) return;
      mayHaveMissed = true;
      onRefused();
      timer = setTimeout(open, try_again);
    };
  };
  open();
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    source?.close();
  });
}

// Returns what ends it.
export function openChanges(path: string, listener: Listener): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  if (!('locks' in navigator)) {
    hold({ path, signal, pass: (note) => tell(listener, note), onRefused: listener.onRefused }, false);
    return () => ended.abort();
  }
  const name = `kansli-changes ${path}`;
  const others = new BroadcastChannel(name);
  let isHolder = false;
  let live = false;
  const pass = (note: Note) => {
    if (note.kind === 'live') live = note.live;
    others.postMessage(note);
    tell(listener, note);
  };
  others.onmessage = ({ data }: MessageEvent<Note>) => {
    if (data.kind !== 'who-holds-it') tell(listener, data);
    else if (isHolder) others.postMessage({ kind: 'live', live } satisfies Note);
  };
  others.postMessage({ kind: 'who-holds-it' } satisfies Note);
  const holding = (followsAnother: boolean) =>
    new Promise<void>((release) => {
      isHolder = true;
      hold({ path, signal, pass, onRefused: listener.onRefused }, followsAnother);
      signal.addEventListener('abort', () => release());
    });
  navigator.locks
    .request(name, { ifAvailable: true }, (lock) =>
      lock ? holding(false) : navigator.locks.request(name, { signal }, () => holding(true))
    )
    .catch(() => undefined); // ended while it waited
  return () => {
    ended.abort();
    others.close();
  };
}
