// Package wasm builds the browser game with the Go toolchain of the machine and
// keeps the result in a data folder, so that a start without changes is
// instant. It knows the toolchain and the folder, not what is built. Start with
// Builder.
package wasm

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"

	"tearline/web/bundle"
)

// Builder says what to build and where to keep it.
type Builder struct {
	Module  string         // import path of the module the sources must belong to
	Dir     string         // a folder in the module; "" is the current one
	Package string         // what to build, as go build names it; "" is the module's root
	Name    string         // what the program is called, to people and in its path; "" is game
	Data    string         // folder to keep results in; made when missing
	Quality bundle.Quality // of the compression
	Plain   bool           // build with the toolchain's default flags
	Quick   bool           // the program may be larger where that makes it quicker
	Report  func(Progress) // hears how far it is; nil for nobody
}

// Progress is one report of a build.
type Progress struct {
	Step    string // what is being done, for people
	Percent int    // how much of this step is done; -1 when nobody can know
}

// Game is a built game: the program, and the support file that the version of
// Go that built it brings along. Both paths hold the hash of their content.
type Game struct {
	Program bundle.File
	Support bundle.File
	Cached  bool // it was in the data folder already
}

// Reviewer builds the second program of the game, which reviews a game in a
// worker, in the same folder and as well compressed.
func (b Builder) Reviewer() Builder {
	b.Package, b.Name, b.Quick = "./web/reviewer", "reviewer", true
	return b
}

// What the files are called where results are kept.
const (
	programName = "game.wasm"
	supportName = "wasm_exec.js"
)

// Build gives the game as the sources are now, from the data folder if they
// have not changed. Several may build at once: each works in a folder of its
// own, and the first to finish is kept. Every error is one line.
func (b Builder) Build(ctx context.Context) (Game, error) {
	tool, err := findToolchain(ctx, b.Dir, b.Module)
	if err != nil {
		return Game{}, err
	}
	store, err := openStore(b.Data)
	if err != nil {
		return Game{}, err
	}
	b.report("Looking at the sources", -1)
	key, err := b.key(tool, store)
	if err != nil {
		return Game{}, err
	}
	if game, ok := store.load(key, b.name()); ok {
		return game, nil
	}
	return b.make(ctx, tool, store, key)
}

func (b Builder) make(ctx context.Context, tool toolchain, store store, key string) (Game, error) {
	work, err := os.MkdirTemp(store.dir, working)
	if err != nil {
		return Game{}, unwritable(store.dir, err)
	}
	defer os.RemoveAll(work)

	b.report("Compiling the "+b.name()+" for the browser", -1)
	out := filepath.Join(work, programName)
	if err := tool.compile(ctx, b, out); err != nil {
		return Game{}, err
	}
	game, err := b.finish(tool, store, out)
	if err != nil {
		return Game{}, err
	}
	return game, store.save(key, work, game, b)
}

// finish reads what the toolchain made and compresses it.
func (b Builder) finish(tool toolchain, store store, out string) (Game, error) {
	body, err := os.ReadFile(out)
	if err != nil {
		return Game{}, fmt.Errorf("the toolchain left no program: %w", err)
	}
	support, err := os.ReadFile(filepath.Join(tool.Root, "lib", "wasm", supportName))
	if err != nil {
		return Game{}, fmt.Errorf("this Go installation lacks its browser support file: %w", err)
	}
	var game Game
	if game.Program, err = b.compress(store, programFile(b.name(), body)); err != nil {
		return Game{}, err
	}
	game.Support, err = supportFile(support).Compressed(bundle.Best, nil)
	return game, err
}

func (b Builder) compress(store store, program bundle.File) (bundle.File, error) {
	if known, ok := store.compressed(program, b.Quality); ok {
		return known, nil
	}
	return program.Compressed(b.Quality, b.percent("Compressing the "+b.name()))
}

func (b Builder) name() string { return cmp.Or(b.Name, "game") }

func programFile(name string, body []byte) bundle.File {
	return bundle.NewFile(name+".wasm", "application/wasm", body).Fingerprinted()
}

func supportFile(body []byte) bundle.File {
	return bundle.NewFile(supportName, "text/javascript; charset=utf-8", body).Fingerprinted()
}

func (b Builder) report(step string, percent int) {
	if b.Report != nil {
		b.Report(Progress{step, percent})
	}
}

// percent turns shares into reports, one for each whole percent.
func (b Builder) percent(step string) func(float64) {
	last := -1
	return func(done float64) {
		if p := int(100 * done); p != last {
			last = p
			b.report(step, p)
		}
	}
}
