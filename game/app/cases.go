//go:build !js

package app

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"tearline/game/level"
	"tearline/game/level/casefile"
	"tearline/game/play"
	"tearline/levels"
)

// loadCase loads a case by its id, or from a file whose name ends in .yaml.
func loadCase(name string) (*level.Case, error) {
	file, data, err := caseData(name)
	if err != nil {
		return nil, err
	}
	return casefile.Load(file, data)
}

// caseData returns the file of a case and what is in it.
func caseData(name string) (file string, data []byte, err error) {
	if !strings.HasSuffix(name, ".yaml") {
		return ownCase(name)
	}
	data, err = readFile(name, casefile.MaxSize)
	return name, data, err
}

// readFile reads a file, and of one that is too large no more than shows it.
func readFile(name string, most int64) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, most+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return data, nil
}

// loadPlan reads a plan for a case from a file.
func loadPlan(c *level.Case, name string) (*play.Plan, error) {
	data, err := readFile(name, play.MaxPlan)
	if err != nil {
		return nil, err
	}
	return play.ReadPlan(c.Rules, name, data)
}

// planBeside reads a plan of a case by the ending of its name: of a built-in
// case one that is built in, of a file the one beside it. It is nil if there is none.
func planBeside(c *level.Case, name, ending string) (*play.Plan, error) {
	if dir, ok := strings.CutSuffix(name, ".yaml"); ok {
		file := filepath.Join(filepath.Dir(dir), c.ID+ending)
		if _, err := os.Stat(file); err != nil {
			return nil, nil
		}
		return loadPlan(c, file)
	}
	data, err := levels.Plan(c.ID + ending)
	if err != nil {
		return nil, nil
	}
	return play.ReadPlan(c.Rules, c.ID+ending, data)
}
