/** The tracer that made the `.nft.json` files of the build, of which Next has a copy. */
declare module 'next/dist/compiled/@vercel/nft/index.js' {
  interface Tracer {
    nodeFileTrace(
      files: readonly string[],
      options: { base: string; ignore: (file: string) => boolean },
    ): Promise<{ fileList: Set<string> }>;
  }
  const tracer: Tracer;
  export default tracer;
}
