package maker

import (
	"embed"
	"fmt"
	"regexp"
	"strings"
)

//go:embed parts/*.txt
var files embed.FS

// parts are the texts by name. They are read once and never changed.
var parts = readParts()

// readParts reads the files of parts. In each, a line that begins with three
// hyphens names the text below it.
func readParts() map[string]string {
	all := map[string]string{}
	for _, file := range []string{"frame", "services", "sources", "plots", "errands", "slots"} {
		data, err := files.ReadFile("parts/" + file + ".txt")
		if err != nil {
			panic(err) // it is embedded
		}
		for _, part := range strings.Split("\n"+string(data), "\n--- ")[1:] {
			name, text, _ := strings.Cut(part, "\n")
			all[name] = strings.TrimRight(text, "\n")
		}
	}
	return all
}

var slot = regexp.MustCompile(`<([A-Za-z][A-Za-z0-9.-]*)>`)

// fill puts what stands in the slots into a text, and into what that holds in turn.
func fill(text string, slots map[string]string) (string, error) {
	const deepest = 6
	for range deepest {
		if !slot.MatchString(text) {
			return text, nil
		}
		text = slot.ReplaceAllStringFunc(text, func(s string) string {
			if value, ok := slots[s[1:len(s)-1]]; ok {
				return value
			}
			return s
		})
	}
	return "", fmt.Errorf("nothing stands in %s", slot.FindString(text))
}
