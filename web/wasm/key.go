package wasm

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// layout is raised when the same sources shall give other files.
const layout = "tearline build 2"

// key names everything that decides what a build gives: the sources, the
// toolchain, and the wishes of the builder.
func (b Builder) key(tool toolchain, s store) (string, error) {
	sum := sha256.New()
	for _, part := range []string{
		layout, tool.Version, tool.Flags, tool.Experiment, b.pkg(),
		strings.Join(b.flags(), " "), fmt.Sprint(b.Quality),
	} {
		fmt.Fprintf(sum, "%q\n", part)
	}
	if err := addSources(sum, tool.sources(), s.dir); err != nil {
		return "", fmt.Errorf("reading the sources: %w", err)
	}
	return hex.EncodeToString(sum.Sum(nil))[:32], nil
}

// addSources adds every file under root that can be part of a program, except
// the folder where results are kept.
func addSources(sum hash.Hash, root, except string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		switch {
		case path == root:
			return nil
		case d.IsDir() && (path == except || !holdsSources(d.Name())):
			return filepath.SkipDir
		case !d.Type().IsRegular() || !isSource(d.Name()):
			return nil
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		body, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(sum, "%q %x\n", filepath.ToSlash(rel), sha256.Sum256(body))
		return err
	})
}

// holdsSources leaves out what the go command leaves out.
func holdsSources(dir string) bool {
	return dir != "testdata" && !strings.HasPrefix(dir, ".") && !strings.HasPrefix(dir, "_")
}

func isSource(file string) bool {
	return !strings.HasSuffix(file, "_test.go") && !strings.HasPrefix(file, ".")
}
