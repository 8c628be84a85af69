//go:build !js

package app

import (
	"fmt"
	"io"
	"os"

	"tearline/web/wasm"
)

// progress shows how far a build is: on a terminal in one line that is written
// over, elsewhere as a line for each step.
type progress struct {
	to       io.Writer
	terminal bool
	step     string
}

func newProgress(to io.Writer) *progress {
	return &progress{to: to, terminal: isTerminal(to)}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

func (p *progress) hear(now wasm.Progress) {
	if p.terminal {
		fmt.Fprintf(p.to, "\r\x1b[K%s%s", now.Step, percent(now.Percent))
		return
	}
	if now.Step != p.step {
		fmt.Fprintf(p.to, "%s\n", now.Step)
	}
	p.step = now.Step
}

func percent(p int) string {
	if p < 0 {
		return " …"
	}
	return fmt.Sprintf(" %d %%", p)
}

// done leaves a clean line.
func (p *progress) done() {
	if p.terminal {
		fmt.Fprint(p.to, "\r\x1b[K")
	}
}
