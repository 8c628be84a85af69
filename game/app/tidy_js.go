package app

import (
	"runtime"
	"time"
)

const (
	// roomy lets garbage lie about for longer than usual. What lives takes some 25 MB.
	roomy = 400
	// rest is for how long nothing must have moved before garbage is collected.
	rest = time.Second
	// worthwhile is how much must have been allocated since, in bytes.
	worthwhile = 16 << 20
)

// tidy collects garbage while the page has nothing else to do: it stands still
// meanwhile, for longer than a frame may take.
type tidy struct {
	timer     *time.Timer
	allocated uint64      // in all, when garbage was collected last
	busy      func() bool // it is not the time
}

func newTidy(busy func() bool) *tidy {
	t := &tidy{busy: busy}
	t.timer = time.AfterFunc(rest, t.collect)
	return t
}

// moved is told when something was drawn.
func (t *tidy) moved() { t.timer.Reset(rest) }

func (t *tidy) collect() {
	var m runtime.MemStats
	if runtime.ReadMemStats(&m); m.TotalAlloc-t.allocated >= worthwhile && !t.busy() {
		t.allocated = m.TotalAlloc
		runtime.GC()
	}
}
