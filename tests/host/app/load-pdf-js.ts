let loading: Promise<unknown> | undefined;

/** The app's own pdf.js, loaded from its server when it is first asked for. */
export function loadPdfJs(): Promise<unknown> {
  loading ??= load();
  return loading;
}

async function load(): Promise<unknown> {
  // A constant would be taken into the bundle, which every page loads.
  const address = ['', 'pdfjs', 'pdf.min.mjs'].join('/');
  const pdfJs = (await import(address)) as { GlobalWorkerOptions: { workerSrc: string } };
  pdfJs.GlobalWorkerOptions.workerSrc = '/pdfjs/pdf.worker.min.mjs';
  return pdfJs;
}
