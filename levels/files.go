//go:build !js

package levels

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

//go:embed *.yaml *.plan
var files embed.FS

// List returns the ids of the cases in the order in which they are offered.
// A case that is not in that order comes after those that are.
func List() []string {
	var ids []string
	for _, name := range names(".yaml") {
		ids = append(ids, strings.TrimSuffix(name, ".yaml"))
	}
	rank := func(id string) int {
		if i := slices.Index(order, id); i >= 0 {
			return i
		}
		return len(order)
	}
	slices.SortStableFunc(ids, func(a, b string) int { return rank(a) - rank(b) })
	return ids
}

// Plan returns the bytes of a plan by its name, such as three-questions.good.plan.
func Plan(name string) ([]byte, error) {
	if !slices.Contains(names(".plan"), name) {
		return nil, fmt.Errorf("there is no plan %q; there are: %s", name, strings.Join(names(".plan"), ", "))
	}
	return read(name)
}

func read(name string) ([]byte, error) { return files.ReadFile(name) }

// names returns the embedded files with an ending, in alphabetical order.
func names(ending string) []string {
	all, _ := fs.Glob(files, "*"+ending) // the pattern is well-formed
	return all
}
