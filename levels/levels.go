// Package levels holds the case files and the played lines that prove them, as
// they are written. It knows their names and order and nothing of what is in
// them; package game/level reads cases, game/play reads plans. Start with List
// and Case. To add a case, put its file here, named after its id, and its id
// into the order below.
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

// order is the order in which cases are offered, by id.
var order = []string{
	"three-questions", "third-country", "the-long-table", "front-page", "owning-up", "trickle-and-flood", "running-clock",
	"the-ministry-line", "last-embassy", "the-tip-off", "thin-dossier", "common-cause", "two-doors", "haystack",
	"low-level-only", "price-list", "the-one-who-sat-on-it", "tipping-point",
}

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

// Case returns the name and the bytes of the file of a case.
func Case(id string) (name string, data []byte, err error) {
	if !slices.Contains(List(), id) {
		return "", nil, fmt.Errorf("there is no case %q; there are: %s", id, strings.Join(List(), ", "))
	}
	data, err = files.ReadFile(id + ".yaml")
	return id + ".yaml", data, err
}

// Plans returns the names of the plans of a case in alphabetical order, such as
// three-questions.good.plan.
func Plans(id string) []string {
	return slices.DeleteFunc(names(".plan"), func(name string) bool { return !strings.HasPrefix(name, id+".") })
}

// Plan returns the bytes of a plan by its name.
func Plan(name string) ([]byte, error) {
	if !slices.Contains(names(".plan"), name) {
		return nil, fmt.Errorf("there is no plan %q; there are: %s", name, strings.Join(names(".plan"), ", "))
	}
	return files.ReadFile(name)
}

// names returns the embedded files with an ending, in alphabetical order.
func names(ending string) []string {
	all, _ := fs.Glob(files, "*"+ending) // the pattern is well-formed
	return all
}
