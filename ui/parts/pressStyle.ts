/**
 * React Aria adds a `<style>` when its first button mounts, which `style-src 'self'` refuses. It leaves that out when an element
 * with this id is there; the rule itself stands in base.css.
 */
if (typeof document !== 'undefined' && !document.getElementById('react-aria-pressable-style')) {
  const mark = document.createElement('meta')
  mark.id = 'react-aria-pressable-style'
  document.head.append(mark)
}
