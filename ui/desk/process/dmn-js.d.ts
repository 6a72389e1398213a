// dmn-js has no types of its own: what is used of it.
declare module 'dmn-js/lib/Viewer' {
  type View = { element: { id: string }; type: string };
  export default class Viewer {
    constructor(options: { container: HTMLElement; decisionTable?: { additionalModules: unknown[] } });
    importXML(xml: string): Promise<{ warnings: unknown[] }>;
    getViews(): View[];
    open(view: View): Promise<unknown>;
    destroy(): void;
  }
}
