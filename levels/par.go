package levels

import _ "embed"

//go:embed par.json
var par []byte

// Par returns what the cases come to at best, as JSON: an object of one entry for
// each case, by its id. It is made from the cases by the tests of package
// game/review.
func Par() []byte { return par }
