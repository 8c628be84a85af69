package page_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	words "tearline/assets/strings"
	"tearline/game/desk/page"
	"tearline/game/desk/view"
	"tearline/game/level/casefile"
	"tearline/game/play"
	"tearline/game/play/playtest"
	"tearline/game/review"
	"tearline/game/rules"
	"tearline/levels"
)

// played plays a plan of a built-in case, whose file may be changed before.
func played(t *testing.T, id, plan string, change func(string) string) *play.Session {
	t.Helper()
	name, data, err := levels.Case(id)
	require.NoError(t, err)
	c, err := casefile.Load(name, []byte(change(string(data))))
	require.NoError(t, err)
	return playtest.Follow(t, c, plan)
}

// known is the review of a poor game, at which several tests look.
var known *review.Report

func reviewed(t *testing.T) (*play.Session, *review.Report) {
	t.Helper()
	s := played(t, "three-questions", "poor", asItIs)
	if known == nil {
		pars, err := review.ReadPars(levels.Par())
		require.NoError(t, err)
		par := pars["three-questions"]
		known, err = review.Options{Par: &par}.Review(t.Context(), s)
		require.NoError(t, err)
	}
	return s, known
}

func asItIs(text string) string { return text }

func rendered(t *testing.T, s *play.Session, r *review.Report) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, page.Render(&out, words.English(), s, r))
	return out.String()
}

// element is one opening tag.
type element struct {
	name  string
	attrs map[string]string
}

// elements reads a page strictly and lists its elements in order, and all that is
// said between them.
func elements(t *testing.T, text string) (all []element, said string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(text))
	var b strings.Builder
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all, b.String()
		}
		require.NoError(t, err)
		switch token := token.(type) {
		case xml.StartElement:
			e := element{token.Name.Local, map[string]string{}}
			for _, a := range token.Attr {
				e.attrs[a.Name.Local] = a.Value
			}
			all = append(all, e)
		case xml.CharData:
			b.Write(token)
		}
	}
}

func TestThePageHoldsTogether(t *testing.T) {
	s, r := reviewed(t)
	text := rendered(t, s, r)
	if file := os.Getenv("TEARLINE_PAGE"); file != "" {
		require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
	}
	all, said := elements(t, text)
	ids, level := map[string]bool{}, 0
	for _, e := range all {
		assert.NotContains(t, []string{"script", "link", "img", "iframe", "object", "form"}, e.name)
		if id := e.attrs["id"]; id != "" {
			assert.False(t, ids[id], "%s is there twice", id)
			ids[id] = true
		}
		for name, value := range e.attrs {
			assert.False(t, strings.HasPrefix(name, "on") || name == "href" || name == "src", "%s=%s", name, value)
		}
		if len(e.name) == 2 && e.name[0] == 'h' && e.name[1] >= '1' && e.name[1] <= '6' {
			now := int(e.name[1] - '0')
			assert.LessOrEqual(t, now, level+1, "a heading of level %d after one of %d", now, level)
			level = now
		}
		if e.name == "svg" && e.attrs["aria-hidden"] == "" {
			assert.Equal(t, "img", e.attrs["role"])
		}
		if e.name == "th" {
			assert.NotEmpty(t, e.attrs["scope"])
		}
	}
	for _, e := range all {
		for _, id := range strings.Fields(e.attrs["aria-labelledby"]) {
			assert.True(t, ids[id], "%s is labelled by %s, which is not there", e.name, id)
		}
	}
	assert.Equal(t, "en", all[0].attrs["lang"])
	assert.Empty(t, regexp.MustCompile(`\[[a-z]+\.[a-z.-]+\]`).FindAllString(said, -1), "words that the catalogue lacks")
	assert.False(t, strings.Contains(text, "://"), "nothing is fetched")
	assert.False(t, strings.Contains(text, "ZgotmplZ"), "what html/template does not trust")
}

func TestWhatACaseSaysIsNoMarkup(t *testing.T) {
	evil := `<script>alert("&")</script>`
	s := played(t, "three-questions", "good", func(text string) string {
		at := strings.Index(text, "title: ") + len("title: ")
		end := at + strings.IndexByte(text[at:], '\n')
		return text[:at] + fmt.Sprintf("%q", evil) + text[end:]
	})
	text := rendered(t, s, nil)
	assert.NotContains(t, text, "<script")
	_, said := elements(t, text)
	assert.Contains(t, said, evil, "and yet it can be read")
}

func TestThePageSaysWhatTheDebriefSays(t *testing.T) {
	s, r := reviewed(t)
	_, said := elements(t, rendered(t, s, r))
	said = strings.ReplaceAll(said, "\u00a0", " ")
	say := words.English()
	o, err := s.Outcome()
	require.NoError(t, err)
	book := view.NewBook(s.Case(), say)
	d := book.At(s.Knowledge())
	told, whole := d.Debrief(o), d.Review(o, r)
	var all []string
	for _, stop := range whole.Stops {
		j := whole.Judge(stop.No, book.At(s.StateAt(stop.No-1).Know(s.Seat())))
		all = append(all, j.Text)
		if _, ended := s.DecisionAt(stop.No).(rules.EndWatch); !ended {
			all = append(append(append(all, j.Head, j.Best), j.Knew.Sentences...), j.Turned.Sentences...)
		}
	}
	grade := whole.Grade()
	all = append(all, grade.Verdict, grade.Apart.Value, grade.Lean.Words, told.Question, told.Cite, whole.Course)
	all = append(append(all, told.Hidden...), told.Happened...)
	courses := d.Courses(review.CoursesOf(s))
	for _, t := range courses.Trust {
		all = append(all, t.Now)
	}
	for _, t := range courses.Sources {
		all = append(all, t.Now)
	}
	for _, m := range courses.Missed {
		all = append(all, m.Text)
	}
	for _, h := range told.Held {
		all = append(all, h.Title)
	}
	for _, x := range all {
		assert.Contains(t, said, x)
	}
}

func TestAPageOfAGameThatIsNotOverIsRefused(t *testing.T) {
	s := played(t, "three-questions", "good", asItIs).Branch(2)
	var out bytes.Buffer
	assert.ErrorIs(t, page.Render(&out, words.English(), s, nil), play.ErrNotOver)
	assert.Empty(t, out.String())
}

func TestAPageWithoutTheWholeReviewSaysSo(t *testing.T) {
	s := played(t, "three-questions", "good", asItIs)
	_, said := elements(t, rendered(t, s, &review.Report{}))
	assert.Contains(t, said, fmt.Sprintf("0 of %d decisions were weighed", s.Decided()))
}

func TestThePageTellsWhatWasEstimated(t *testing.T) {
	s := played(t, "common-cause", "good", asItIs)
	r := &review.Report{Confidence: []review.Confidence{
		{Watch: 1, Of: s.Case().Uncertainties[0].ID, Said: 700, Seen: 550, So: true}, {Watch: 2, Of: s.Case().Uncertainties[0].ID, Said: 900, Seen: 600},
	}}
	_, said := elements(t, rendered(t, s, r))
	told := view.NewBook(s.Case(), words.English()).At(s.Knowledge()).Review(play.Outcome{}, r).Calibration()
	require.Len(t, told.Lines, 2)
	for _, line := range append(told.Lines, told.Sum) {
		assert.Contains(t, strings.ReplaceAll(said, "\u00a0", " "), line)
	}
}

// A page that the browser game opens has the content policy of the game.
func TestTheServerAllowsTheStyleOfThePage(t *testing.T) {
	text := rendered(t, played(t, "three-questions", "good", asItIs), nil)
	_, style, _ := strings.Cut(text, "<style>")
	style, _, _ = strings.Cut(style, "</style>")
	sum := sha256.Sum256([]byte(style))
	policy, err := os.ReadFile("../../../web/httpd/security.go")
	require.NoError(t, err)
	assert.True(t, strings.Contains(string(policy), "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'"),
		"name it in web/httpd/security.go: %s", base64.StdEncoding.EncodeToString(sum[:]))
}

func TestADecisionIsShortEnoughOnPaperForTwoToAPage(t *testing.T) {
	s, r := reviewed(t)
	text := rendered(t, s, r)
	assert.NotContains(t, text, "points points")
	for _, card := range strings.Split(text, "<article")[1:] {
		card, _, _ = strings.Cut(card, "</article>")
		_, others, told := strings.Cut(card, `<table class="fine">`)
		if rows := strings.Split(others, "</table>")[0]; told && strings.Contains(rows, "Worlds ahead") {
			assert.LessOrEqual(t, strings.Count(rows, "<tr>"), 1+3)
		}
	}
}
