package wasm

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"tearline/web/bundle"
)

// store is the folder of finished builds, one folder for each key.
type store struct{ dir string }

const (
	kept      = 6         // how many builds stay, which is three of each program; one of the game takes some 25 MB
	working   = "making-" // begins the name of a folder that is being filled
	abandoned = time.Hour // after this nobody is filling it any more
)

func openStore(data string) (store, error) {
	dir, err := filepath.Abs(filepath.Join(data, "builds"))
	if err != nil {
		return store{}, fmt.Errorf("the data folder %q has no place: %w", data, err)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return store{}, unwritable(data, err)
	}
	return store{dir}, nil
}

func unwritable(dir string, err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return fmt.Errorf("cannot write to the data folder %s: %w; choose another with -data", dir, err)
}

// manifest says what a folder holds: the sums of its files, and how hard they
// were compressed. It is what makes a folder a build: one that was cut short or
// spoilt does not match.
type manifest struct {
	Quality bundle.Quality
	Sums    map[string]string
}

const manifestName = "manifest.json"

// suffixes of the forms of a file.
var suffixes = map[bundle.Encoding]string{bundle.Identity: "", bundle.Gzip: ".gz", bundle.Brotli: ".br"}

func (s store) load(key, name string) (Game, bool) {
	dir := filepath.Join(s.dir, key)
	m, ok := readManifest(dir)
	if !ok {
		return Game{}, false
	}
	program, ok1 := m.read(dir, programName)
	support, ok2 := m.read(dir, supportName)
	if !ok1 || !ok2 {
		return Game{}, false
	}
	now := time.Now()
	_ = os.Chtimes(dir, now, now) // only the order of pruning depends on it
	game := Game{Program: programFile(name, program[0].Body), Support: supportFile(support[0].Body), Cached: true}
	game.Program.Forms, game.Support.Forms = program, support
	return game, true
}

func readManifest(dir string) (m manifest, ok bool) {
	text, err := os.ReadFile(filepath.Join(dir, manifestName))
	return m, err == nil && json.Unmarshal(text, &m) == nil
}

// compressed finds the forms of a program in an older build: most changes of
// the sources leave the program as it was, and compressing is the long part.
func (s store) compressed(program bundle.File, q bundle.Quality) (bundle.File, bool) {
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return program, false
	}
	for _, e := range entries {
		dir := filepath.Join(s.dir, e.Name())
		m, ok := readManifest(dir)
		if !ok || m.Quality != q || m.Sums[programName] != program.Hash {
			continue
		}
		if forms, ok := m.read(dir, programName); ok {
			program.Forms = forms
			return program, true
		}
	}
	return program, false
}

// read gives all forms of a file, if they are as they were written.
func (m manifest) read(dir, name string) ([]bundle.Form, bool) {
	var forms []bundle.Form
	for _, e := range []bundle.Encoding{bundle.Identity, bundle.Gzip, bundle.Brotli} {
		file := name + suffixes[e]
		sum, listed := m.Sums[file]
		if !listed {
			continue
		}
		body, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil || bundle.Sum(body) != sum {
			return nil, false
		}
		forms = append(forms, bundle.Form{Encoding: e, Body: body})
	}
	return forms, len(forms) > 0 && forms[0].Encoding == bundle.Identity
}

// save writes the game into the work folder and puts that in its place, whole
// or not at all.
func (s store) save(key, work string, game Game, b Builder) error {
	m := manifest{b.Quality, map[string]string{}}
	err := errors.Join(m.write(work, programName, game.Program), m.write(work, supportName, game.Support))
	if err != nil {
		return unwritable(s.dir, err)
	}
	text, err := json.MarshalIndent(m, "", "\t")
	if err != nil {
		return fmt.Errorf("listing the build: %w", err)
	}
	if err := os.WriteFile(filepath.Join(work, manifestName), text, 0o644); err != nil {
		return unwritable(s.dir, err)
	}
	if err := s.place(work, filepath.Join(s.dir, key), b.name()); err != nil {
		return unwritable(s.dir, err)
	}
	return s.prune()
}

func (m manifest) write(dir, name string, f bundle.File) error {
	for _, form := range f.Forms {
		file := name + suffixes[form.Encoding]
		if err := os.WriteFile(filepath.Join(dir, file), form.Body, 0o644); err != nil {
			return err
		}
		m.Sums[file] = bundle.Sum(form.Body)
	}
	return nil
}

// place renames work to its key. What stands there already is either the same
// build, made meanwhile by somebody else, or a spoilt one.
func (s store) place(work, at, name string) error {
	if os.Rename(work, at) == nil {
		return nil
	}
	if _, ok := s.load(filepath.Base(at), name); ok {
		return nil
	}
	if err := os.RemoveAll(at); err != nil {
		return err
	}
	return os.Rename(work, at)
}

// prune removes the builds that were not used for longest, and what builds that
// were killed have left behind.
func (s store) prune() error {
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return unwritable(s.dir, err)
	}
	type build struct {
		path string
		used time.Time
	}
	var builds []build
	var doomed []string
	for _, e := range entries {
		info, err := e.Info()
		if err != nil {
			continue // somebody else has removed it
		}
		path := filepath.Join(s.dir, e.Name())
		switch {
		case !strings.HasPrefix(e.Name(), working):
			builds = append(builds, build{path, info.ModTime()})
		case time.Since(info.ModTime()) > abandoned:
			doomed = append(doomed, path)
		}
	}
	slices.SortFunc(builds, func(x, y build) int { return y.used.Compare(x.used) })
	for _, old := range builds[min(kept, len(builds)):] {
		doomed = append(doomed, old.path)
	}
	for _, path := range doomed {
		if err := os.RemoveAll(path); err != nil {
			return unwritable(s.dir, err)
		}
	}
	return nil
}
