// Libraries of others that are no modules: loaded when they are needed, each once, in order.

const loaded = new Map();

/** @param paths of scripts on this server */
export async function load(...paths) {
  for (const path of paths) {
    if (!loaded.has(path)) {
      loaded.set(path, new Promise((done, failed) => {
        const script = document.createElement('script');
        script.src = path;
        script.addEventListener('load', done);
        script.addEventListener('error', () => failed(new Error(path)));
        document.head.append(script);
      }));
    }
    await loaded.get(path);
  }
}
