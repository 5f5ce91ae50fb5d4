/** The longest time, in milliseconds, that the event loop was not free: by the clock, and by this thread's processor time (which other programs do not lengthen). */
export interface LoopStall {
  longestStall: number
  longestBusy: number
}

/** Watches the loop until the function it gives is called. */
export function watchLoop(): () => LoopStall {
  const stall: LoopStall = { longestStall: 0, longestBusy: 0 }
  let clock = performance.now()
  let busy = processorTime()
  const timer = setInterval(() => {
    stall.longestStall = Math.max(stall.longestStall, performance.now() - clock)
    stall.longestBusy = Math.max(stall.longestBusy, processorTime() - busy)
    clock = performance.now()
    busy = processorTime()
  }, 1)
  return () => {
    clearInterval(timer)
    return stall
  }
}

function processorTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
