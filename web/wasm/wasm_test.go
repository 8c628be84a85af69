package wasm_test

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/web/bundle"
	"tearline/web/wasm"
)

const hello = "package main\n\nfunc main() { println(\"hello\") }\n"

// module writes a small module of its own and returns a builder for it.
func module(t *testing.T, source string) wasm.Builder {
	t.Helper()
	t.Setenv("GOFLAGS", "")
	dir := t.TempDir()
	write(t, dir, "go.mod", "module desk\n\ngo 1.26\n")
	write(t, dir, "main.go", source)
	return wasm.Builder{Module: "desk", Dir: dir, Data: filepath.Join(t.TempDir(), "data")}
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
}

func build(t *testing.T, b wasm.Builder) wasm.Game {
	t.Helper()
	game, err := b.Build(t.Context())
	require.NoError(t, err)
	return game
}

func builds(t *testing.T, b wasm.Builder) []string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(b.Data, "builds", "*"))
	require.NoError(t, err)
	return found
}

func TestABuildIsKeptAndFoundAgain(t *testing.T) {
	b := module(t, hello)
	first := build(t, b)
	assert.False(t, first.Cached)
	assert.Equal(t, "\x00asm", string(first.Program.Body()[:4]))
	assert.Contains(t, string(first.Support.Body()), "globalThis.Go")
	_, ok := first.Program.Form(bundle.Brotli)
	assert.True(t, ok)

	second := build(t, b)
	assert.True(t, second.Cached)
	second.Cached = false
	assert.Equal(t, first, second)
}

func TestAChangedSourceIsBuiltAnew(t *testing.T) {
	b := module(t, hello)
	first := build(t, b)
	write(t, b.Dir, "main.go", "package main\n\nfunc main() { println(\"good evening\") }\n")
	second := build(t, b)
	assert.False(t, second.Cached)
	assert.NotEqual(t, first.Program.Path, second.Program.Path)
}

func TestAChangedTestIsNoReasonToBuild(t *testing.T) {
	b := module(t, hello)
	build(t, b)
	write(t, b.Dir, "main_test.go", "package main\n")
	assert.True(t, build(t, b).Cached)
}

func TestAChangeThatLeavesTheProgramAsItWasIsNotCompressedAgain(t *testing.T) {
	b := module(t, hello)
	first := build(t, b)
	write(t, b.Dir, "README.md", "What it is.")
	b.Report = func(p wasm.Progress) { assert.NotEqual(t, "Compressing the game", p.Step) }
	second := build(t, b)
	assert.Equal(t, first, second)
	assert.Len(t, builds(t, b), 2)
}

func TestABetterCompressionIsNotTakenFromAQuickOne(t *testing.T) {
	b := module(t, hello)
	quick, _ := build(t, b).Program.Form(bundle.Brotli)
	b.Quality = bundle.Best
	best, _ := build(t, b).Program.Form(bundle.Brotli)
	assert.Less(t, len(best.Body), len(quick.Body))
}

func TestASpoiltBuildIsMadeAgain(t *testing.T) {
	b := module(t, hello)
	first := build(t, b)
	write(t, builds(t, b)[0], "game.wasm.br", "not brotli")
	second := build(t, b)
	assert.False(t, second.Cached)
	assert.Equal(t, first, second)
	assert.True(t, build(t, b).Cached)
}

func TestOnlyTheLastBuildsAreKept(t *testing.T) {
	b := module(t, hello)
	for _, word := range []string{"a", "b", "c", "d", "e", "f", "g", "h"} {
		write(t, b.Dir, "word.go", "package main\n\nvar _ = `"+word+"`\n")
		build(t, b)
	}
	assert.Len(t, builds(t, b), 6)
	assert.True(t, build(t, b).Cached)
}

func TestBuildsAtTheSameTimeAllSucceedAndLeaveOne(t *testing.T) {
	b := module(t, hello)
	var all sync.WaitGroup
	for range 3 {
		all.Go(func() {
			_, err := b.Build(t.Context())
			assert.NoError(t, err)
		})
	}
	all.Wait()
	assert.Len(t, builds(t, b), 1)
}

func TestABuildReportsItsStepsInOrder(t *testing.T) {
	b := module(t, hello)
	var steps []string
	last := -1
	b.Report = func(p wasm.Progress) {
		if len(steps) == 0 || steps[len(steps)-1] != p.Step {
			steps = append(steps, p.Step)
		}
		last = p.Percent
	}
	build(t, b)
	assert.Equal(t, []string{"Looking at the sources", "Compiling the game for the browser", "Compressing the game"}, steps)
	assert.Equal(t, 100, last)
}

func TestAProgramIsCalledByItsNameInItsPathAndInReports(t *testing.T) {
	b := module(t, hello)
	b.Name, b.Quick = "clerk", true
	var steps []string
	b.Report = func(p wasm.Progress) { steps = append(steps, p.Step) }
	first, second := build(t, b), build(t, b)
	assert.Regexp(t, `^clerk\.[0-9a-f]+\.wasm$`, first.Program.Path)
	assert.Equal(t, first.Program.Path, second.Program.Path)
	assert.Contains(t, steps, "Compiling the clerk for the browser")
	assert.Contains(t, steps, "Compressing the clerk")
}

func TestACompileErrorIsOneLineWithItsPlace(t *testing.T) {
	b := module(t, "package main\n\nfunc main() {\n\tdesk()\n\ttray()\n}\n")
	_, err := b.Build(t.Context())
	require.Error(t, err)
	assert.Equal(t, "compiling the game for the browser failed: ./main.go:4:2: undefined: desk (and 1 more)", err.Error())
	assert.Empty(t, builds(t, b), "nothing half made is left")
}

func TestAMissingToolchainIsSaidWithTheRemedy(t *testing.T) {
	b := module(t, hello)
	t.Setenv("PATH", t.TempDir())
	_, err := b.Build(t.Context())
	assert.EqualError(t, err, "the Go toolchain was not found on the PATH; install Go from https://go.dev/dl and start again")
}

func TestSourcesOfAnotherModuleAreRefused(t *testing.T) {
	b := module(t, hello)
	b.Module = "tearline"
	_, err := b.Build(t.Context())
	assert.EqualError(t, err, "the sources of tearline are not here; start this command in the folder that holds its go.mod")
	b.Dir = t.TempDir()
	_, err = b.Build(t.Context())
	assert.ErrorContains(t, err, "the sources of tearline are not here")
}

func TestADataFolderThatCannotBeWrittenIsSaidWithTheRemedy(t *testing.T) {
	b := module(t, hello)
	write(t, b.Dir, "occupied", "a file")
	b.Data = filepath.Join(b.Dir, "occupied")
	_, err := b.Build(t.Context())
	assert.EqualError(t, err, "cannot write to the data folder "+b.Data+": not a directory; choose another with -data")
}
