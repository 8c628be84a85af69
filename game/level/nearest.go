package level

import (
	"fmt"
	"strings"

	"github.com/agnivade/levenshtein"
)

// longestName bounds what is compared with names.
const longestName = 80

// Nearest returns the name that a misspelt word is likely to stand for, or "".
func Nearest(written string, names []string) string {
	best, at := "", min(len(written), len(written)/3+2)
	if len(written) > longestName {
		return ""
	}
	for _, name := range names {
		if d := levenshtein.ComputeDistance(strings.ToLower(written), strings.ToLower(name)); d < at && d < len(name) {
			best, at = name, d
		}
	}
	return best
}

// DidYouMean ends a message about a misspelt word with the nearest name, if any is
// near.
func DidYouMean(written string, names []string) string {
	if near := Nearest(written, names); near != "" {
		return fmt.Sprintf("; did you mean %q?", near)
	}
	return ""
}
