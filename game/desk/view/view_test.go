package view

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	words "tearline/assets/strings"
	"tearline/game/level/casefile"
	"tearline/game/rules"
)

// keyForm is how the keys of the catalogue are written.
var keyForm = regexp.MustCompile(`^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$`)

func TestEveryKeyAskedForIsInTheCatalogueAndNoneIsInVain(t *testing.T) {
	say, used := words.English(), map[string]bool{"close": true}
	for _, folder := range []string{".", "../scene", "../page", "../../app"} {
		files, err := filepath.Glob(filepath.Join(folder, "*.go"))
		require.NoError(t, err)
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
			require.NoError(t, err)
			ast.Inspect(file, func(n ast.Node) bool {
				if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
					key := strings.Trim(lit.Value, `"`)
					if keyForm.MatchString(key) && !strings.HasSuffix(key, ".json") {
						used[key] = true
						assert.True(t, say.Has(key), "%s: %s", name, key)
					}
				}
				return true
			})
		}
	}
	layout, err := os.ReadFile("../page/page.html")
	require.NoError(t, err)
	for _, said := range regexp.MustCompile(`\{say "([^"]+)"`).FindAllStringSubmatch(string(layout), -1) {
		used[said[1]] = true
		assert.True(t, say.Has(said[1]), "page.html: %s", said[1])
	}
	for _, name := range competences {
		used["competence."+name] = true
		assert.True(t, say.Has("competence."+name), name)
	}
	for _, key := range say.Keys() {
		assert.True(t, used[key], "%s is never asked for", key)
	}
}

// competences are all that a case may name.
var competences = []string{"sanitise", "originator-control", "need-to-share", "channel-and-manner", "source-evaluation",
	"protect-before-sharing", "reciprocity-and-price", "repair-of-trust", "compartments-and-standing-rules"}

// The identifiers of the case of the tests.
const (
	home, customs, navy, rival rules.ServiceID = 1, 2, 3, 4

	lantern rules.ReportID = 1
)

// bookOf opens a case file.
func bookOf(t testing.TB, file string) *Book {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	c, err := casefile.Load(filepath.Base(file), data)
	require.NoError(t, err)
	return NewBook(c, words.English())
}

func harbour(t testing.TB) *Book { return small(t, "harbour") }

// after takes decisions in the case and opens the book at what is known then.
func after(t testing.TB, seed rules.Seed, decisions ...rules.Decision) *Desk {
	t.Helper()
	return taken(t, harbour(t), seed, decisions...)
}

// taken is what is known in a case after some decisions.
func taken(t testing.TB, b *Book, seed rules.Seed, decisions ...rules.Decision) *Desk {
	t.Helper()
	s := rules.New(b.Rules, seed)
	for _, d := range decisions {
		next, _, err := rules.Step(s, b.Seat, d)
		require.NoError(t, err, "%#v", d)
		s = next
	}
	return b.At(s.Know(b.Seat))
}

// sent is the whole report to customs, by the link.
func sent(forms ...rules.Form) rules.Share {
	x := rules.Share{Report: lantern, To: customs, Channel: rules.SecureLink}
	for i, f := range forms {
		x.Forms = x.Forms.With(i, f)
	}
	return x
}

func TestPointsAreWrittenAsPlayersReadThem(t *testing.T) {
	b := harbour(t)
	for p, want := range map[rules.Points]string{0: "0", 4: "0", 5: "0.1", 400: "4", -450: "−4.5", 5005: "50.1"} {
		assert.Equal(t, want, b.Points(p, false), int(p))
	}
	assert.Equal(t, "+4", b.Points(400, true))
	assert.Equal(t, "−4", b.Points(-400, true))
	assert.Equal(t, "0", b.Points(0, true))
}

func TestWhatIsNeitherNothingNorCertainNeverLooksSo(t *testing.T) {
	b := harbour(t)
	assert.Equal(t, "0 %", b.Percent(0))
	assert.Equal(t, "1 %", b.Percent(1))
	assert.Equal(t, "99 %", b.Percent(999))
	assert.Equal(t, "100 %", b.Percent(1000))
	assert.Equal(t, "1 in 3", b.Odds(333))
	assert.Equal(t, "7 in 10", b.Odds(700))
	assert.Equal(t, "4 in 10", b.Odds(400))
	assert.Equal(t, "never", b.Odds(0))
}

func TestListsReadAsSentences(t *testing.T) {
	b := harbour(t)
	assert.Equal(t, "", b.list(nil))
	assert.Equal(t, "a", b.list([]string{"a"}))
	assert.Equal(t, "a, b and c", b.list([]string{"a", "b", "c"}))
}

func TestWatchesHaveTheirTimes(t *testing.T) {
	b := harbour(t)
	assert.Equal(t, "Mon 1800", b.Moment(1))
	assert.Equal(t, "Tue 0000", b.Moment(2))
}
