// Package levels holds the case files and the played lines that prove them, as
// they are written. It knows their names and order and nothing of what is in
// them; package game/level reads cases, game/play reads plans. Start with List
// and Case. To add a case, put its file here, named after its id, and its id
// into the order below.
//
// In the browser the files are not part of the program: a player opens one case
// at a time. They lie beside it, and From says how to get them.
package levels

import (
	"fmt"
	"slices"
	"strings"
)

// order is the order in which cases are offered, by id.
var order = []string{
	"three-questions", "third-country", "the-long-table", "front-page", "owning-up", "trickle-and-flood", "running-clock",
	"the-ministry-line", "last-embassy", "the-tip-off", "thin-dossier", "common-cause", "two-doors", "haystack",
	"low-level-only", "price-list", "the-one-who-sat-on-it", "tipping-point",
}

// Case returns the name and the bytes of the file of a case.
func Case(id string) (name string, data []byte, err error) {
	if !slices.Contains(List(), id) {
		return "", nil, fmt.Errorf("there is no case %q; there are: %s", id, strings.Join(List(), ", "))
	}
	data, err = read(id + ".yaml")
	return id + ".yaml", data, err
}
