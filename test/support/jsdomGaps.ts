/** What browsers have and jsdom lacks. Import it before anything that needs it. */
globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, (character) => `\\${character}`) } as typeof CSS
