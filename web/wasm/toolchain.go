package wasm

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"

	"golang.org/x/mod/modfile"
)

// toolchain is the local Go as it speaks of itself in a folder of the module.
type toolchain struct {
	Version    string `json:"GOVERSION"`
	Root       string `json:"GOROOT"`
	ModFile    string `json:"GOMOD"`
	Flags      string `json:"GOFLAGS"`
	Experiment string `json:"GOEXPERIMENT"`
}

func findToolchain(ctx context.Context, dir, module string) (toolchain, error) {
	var t toolchain
	cmd := exec.CommandContext(ctx, "go", "env", "-json", "GOVERSION", "GOROOT", "GOMOD", "GOFLAGS", "GOEXPERIMENT")
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil {
		return t, goFailed("go env", err)
	}
	if err := json.Unmarshal(out, &t); err != nil {
		return t, fmt.Errorf("go env answered what is not JSON: %w", err)
	}
	return t, t.belongsTo(module)
}

// belongsTo checks that the sources at hand are those of the game.
func (t toolchain) belongsTo(module string) error {
	text, err := os.ReadFile(t.ModFile)
	if err != nil || modfile.ModulePath(text) != module {
		return fmt.Errorf("the sources of %s are not here; start this command in the folder that holds its go.mod", module)
	}
	return nil
}

func (t toolchain) sources() string { return filepath.Dir(t.ModFile) }

// plainFlags give what a plain build gives, whatever the folder is called.
var plainFlags = []string{"-trimpath", "-buildvcs=false"}

// flags turn inlining off, which makes the download a sixth smaller, except where the
// game spends its time: in the rules, and in what finds memory and takes garbage away.
// Of several patterns that fit a package, the last one counts.
func (b Builder) flags() []string {
	if b.Plain {
		return plainFlags
	}
	small := append(plainFlags[:len(plainFlags):len(plainFlags)], "-ldflags=-s -w")
	if b.Quick {
		return small
	}
	small = append(small, "-gcflags=all=-l")
	for _, busy := range []string{"runtime", "internal/runtime/...", b.Module + "/game/rules"} {
		small = append(small, "-gcflags="+busy+"=-l=0")
	}
	return small
}

func (b Builder) pkg() string {
	if b.Package == "" {
		return "."
	}
	return b.Package
}

func (t toolchain) compile(ctx context.Context, b Builder, out string) error {
	args := append([]string{"build"}, b.flags()...)
	cmd := exec.CommandContext(ctx, "go", append(args, "-o", out, b.pkg())...)
	cmd.Dir = t.sources()
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	_, err := cmd.Output()
	var exit *exec.ExitError
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &exit) && fills(exit.Stderr, out):
		return unwritable(b.Data, syscall.ENOSPC)
	case err != nil:
		return goFailed("compiling the "+b.name()+" for the browser", err)
	}
	return nil
}

// fills reports whether a go command complains that there was no room for the
// file that it should write, and not for one of its own.
func fills(stderr []byte, out string) bool {
	return bytes.Contains(stderr, []byte("write "+out+": "+syscall.ENOSPC.Error()))
}

// goFailed makes one line of a failed go command: the first complaint, and how
// many more there are.
func goFailed(doing string, err error) error {
	if errors.Is(err, exec.ErrNotFound) {
		return errors.New("the Go toolchain was not found on the PATH; install Go from https://go.dev/dl and start again")
	}
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		return fmt.Errorf("%s failed: %w", doing, err)
	}
	first, more := complaints(exit.Stderr)
	switch {
	case first == "":
		return fmt.Errorf("%s failed: %w", doing, err)
	case more > 0:
		return fmt.Errorf("%s failed: %s (and %d more)", doing, first, more)
	default:
		return fmt.Errorf("%s failed: %s", doing, first)
	}
}

// complaints reads what a go command wrote. Lines that start with "#" name a
// package, "go: downloading" is no complaint, and indented lines go on.
func complaints(stderr []byte) (first string, more int) {
	for lines := bufio.NewScanner(bytes.NewReader(stderr)); lines.Scan(); {
		line := lines.Text()
		if line == "" || strings.HasPrefix(line, "#") || strings.HasPrefix(line, "\t") ||
			strings.HasPrefix(line, "go: downloading ") || line == "too many errors" {
			continue
		}
		if first == "" {
			first = line
			continue
		}
		more++
	}
	return first, more
}
