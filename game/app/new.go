//go:build !js

package app

import (
	"bytes"
	"context"
	"embed"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"tearline/game/level/casefile"
	"tearline/game/play"
)

// starter is the case that new writes, and a good and a poor game of it.
//
//go:embed starter
var starter embed.FS

// schema is where the schema of case files stands, from the top of the checkout.
const schema = "levels/case.schema.json"

// newCase writes a case to begin with, and a good and a poor plan beside it.
func newCase(_ context.Context, std streams, args []string) error {
	words, err := parseMixed(flag.NewFlagSet("new", flag.ContinueOnError), args)
	if err != nil {
		return err
	}
	if len(words) != 1 {
		return &usageError{"name one case, as in harbour-light"}
	}
	file, err := placeOfNew(words[0])
	if err != nil {
		return err
	}
	made, err := starterFiles(file)
	if err != nil {
		return err
	}
	if err := writeNew(made); err != nil {
		return err
	}
	fmt.Fprintf(std.out, "%s\n%s\n%s\n\nNow:\n  go run . check %s -quick\n  go run . play %s\nand read levels/README.md, which explains every key.\n",
		made[0].name, made[1].name, made[2].name, file, file)
	return nil
}

var caseID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// placeOfNew returns the file of a new case: the path given, or a bare name's
// place among the built-in cases.
func placeOfNew(word string) (string, error) {
	file := strings.TrimSuffix(word, ".yaml") + ".yaml"
	id := strings.TrimSuffix(filepath.Base(file), ".yaml")
	switch {
	case !caseID.MatchString(id):
		return "", fmt.Errorf("a case cannot be called %q; use lower-case words joined by hyphens, as in harbour-light", id)
	case isOwn(id):
		return "", fmt.Errorf("there is a case %q already", id)
	case word != id:
		return file, nil
	}
	if info, err := os.Stat("levels"); err != nil || !info.IsDir() {
		return "", fmt.Errorf("there is no folder levels here; go to the top of the checkout, or name a file, as in ./%s.yaml", id)
	}
	return filepath.Join("levels", file), nil
}

// written is a file that is to be written.
type written struct {
	name string
	data []byte
}

// starterFiles fills the starter in for a case file: the case, and its plans
// with what comes of them.
func starterFiles(file string) ([]written, error) {
	id := strings.TrimSuffix(filepath.Base(file), ".yaml")
	text, err := starter.ReadFile("starter/case.yaml")
	if err != nil {
		return nil, err
	}
	head := fmt.Sprintf("# yaml-language-server: $schema=%s\n#\n# %s: a case to begin with. It can be played as it stands. Change it piece by\n"+
		"# piece, and after each piece let the program read it:\n#\n#     go run . check %s -quick\n", schemaFrom(file), id, filepath.ToSlash(file))
	data := append([]byte(head), bytes.ReplaceAll(text, []byte("NAME"), []byte(id))...)
	c, err := casefile.Load(file, data)
	if err != nil {
		return nil, err
	}
	made := []written{{file, data}}
	for _, ending := range []string{".good.plan", ".poor.plan"} {
		text, err := starter.ReadFile("starter/case" + ending)
		if err != nil {
			return nil, err
		}
		name := strings.TrimSuffix(file, ".yaml") + ending
		plan, err := play.ReadPlan(c.Rules, name, text)
		if err != nil {
			return nil, err
		}
		_, played, err := plan.Play(c, plan.Seed)
		if err != nil {
			return nil, err
		}
		made = append(made, written{name, played})
	}
	return made, nil
}

// schemaFrom returns the way from a case file to the schema.
func schemaFrom(file string) string {
	if way, err := filepath.Rel(filepath.Dir(file), schema); err == nil {
		return filepath.ToSlash(way)
	}
	if way, err := filepath.Abs(schema); err == nil {
		return filepath.ToSlash(way)
	}
	return schema
}

// writeNew writes files that must not be there yet, all of them or none.
func writeNew(files []written) error {
	for i, w := range files {
		if err := writeOne(w); err != nil {
			for _, done := range files[:i] {
				err = errors.Join(err, os.Remove(done.name))
			}
			return err
		}
	}
	return nil
}

func writeOne(w written) error {
	f, err := os.OpenFile(w.name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already, and nothing was written; choose another name", w.name)
	}
	if err != nil {
		return fmt.Errorf("%s cannot be written: %w", w.name, cause(err))
	}
	_, err = f.Write(w.data)
	return errors.Join(err, f.Close())
}
