declare module 'lucide-static/dist/esm/icons/*' {
  const svg: string;
  export default svg;
}
