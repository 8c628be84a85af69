package rulestest

import (
	"runtime"
	"testing"
)

// mostMemory is what one input may need, in bytes.
const mostMemory = 256 << 20

// Frugal returns what fails the test when the heap has had to grow by more than an
// input may need, 256 MiB.
func Frugal(t testing.TB) func() {
	reserved := func() uint64 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapSys // what was returned to the system is counted still
	}
	before := reserved()
	return func() {
		if after := reserved(); after > before+mostMemory {
			t.Fatalf("the input took %d MiB", (after-before)>>20)
		}
	}
}
