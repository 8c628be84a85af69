package level_test

import (
	"os"

	"tearline/levels"
)

// Under js the cases are not part of the program; here they lie in a folder.
func init() {
	levels.From(func(name string) ([]byte, error) { return os.ReadFile("../../levels/" + name) })
}
