//go:build !js

package app

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	words "tearline/assets/strings"
	"tearline/game/level/casefile"
	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/rules"
)

// finished is a game of a built-in case in which only watches were ended.
func finished(t *testing.T, id string) *play.Session {
	t.Helper()
	name, data, err := ownCase(id)
	require.NoError(t, err)
	c, err := casefile.Load(name, data)
	require.NoError(t, err)
	s, err := play.Play(c, 7, play.WithholdAll)
	require.NoError(t, err)
	return s
}

// asReviewed is a whole review of a game in which its first decision was a mistake.
func asReviewed(s *play.Session) *review.Report {
	d := review.Decision{No: 1, Watch: 1, Made: review.Alternative{Decision: s.DecisionAt(1)}, Judgement: review.Mistake}
	d.Best.Decision = rules.AskAssurances{Of: 2}
	return &review.Report{Seat: s.Seat(), Decisions: []review.Decision{d}, Whole: true}
}

func TestAFinishedGameCountsOnceInTheRecord(t *testing.T) {
	store, s := &play.Memory{}, finished(t, "three-questions")
	r := &records{say: words.English(), store: store}
	for range 2 {
		r.learn(s, asReviewed(s))
	}
	again := &records{say: words.English(), store: store}
	p, err := again.Profile()
	require.NoError(t, err)
	require.Len(t, p.Games, 1)
	require.Len(t, p.Games[0].Attempts, 1)
	assert.Equal(t, "Ended the watch", p.Games[0].Attempts[0].Said)
	assert.Contains(t, p.Games[0].Attempts[0].BetterSaid, "ask ")
}

func TestAReviewThatIsNotWholeTeachesNothing(t *testing.T) {
	store, s := &play.Memory{}, finished(t, "three-questions")
	r := &records{say: words.English(), store: store}
	part := asReviewed(s)
	part.Whole = false
	r.learn(s, part)
	assert.Empty(t, store.Names())
}

func TestABrokenRecordIsSetAsideAndSaidSo(t *testing.T) {
	store, s := &play.Memory{}, finished(t, "three-questions")
	require.NoError(t, store.Save(review.ProfileName, []byte("{broken")))
	r := &records{say: words.English(), store: store}
	r.learn(s, asReviewed(s))
	p, err := r.Profile()
	assert.ErrorContains(t, err, `kept as "profile-aside-1"`)
	assert.Len(t, p.Games, 1)
	_, err = r.Profile()
	assert.NoError(t, err, "it is said once")
	old, err := store.Load("profile-aside-1")
	require.NoError(t, err)
	assert.Equal(t, "{broken", string(old))
}

// deaf is a store that gives nothing and takes nothing.
type deaf struct{ play.Memory }

func (*deaf) Load(string) ([]byte, error) { return nil, errors.New("no storage") }
func (*deaf) Save(string, []byte) error   { return errors.New("no room") }

func TestARecordThatTheStoreDoesNotGiveIsLeftAlone(t *testing.T) {
	s := finished(t, "three-questions")
	r := &records{say: words.English(), store: &deaf{}}
	r.learn(s, asReviewed(s))
	p, err := r.Profile()
	assert.ErrorContains(t, err, "no storage")
	assert.Empty(t, p.Games)
	assert.ErrorContains(t, r.WipeProfile(), "no room")
	_, err = r.ExportProfile()
	assert.ErrorContains(t, err, "no storage")
}

func TestTheRecordIsExportedIntoAFileOfItsOwn(t *testing.T) {
	store, s, folder := &play.Memory{}, finished(t, "three-questions"), filepath.Join(t.TempDir(), "exports")
	r := &records{say: words.English(), store: store, give: writer(folder)}
	r.learn(s, asReviewed(s))
	for _, name := range []string{"tearline-record.json", "tearline-record-2.json"} {
		where, err := r.ExportProfile()
		require.NoError(t, err)
		assert.Equal(t, filepath.Join(folder, name), where)
		data, err := os.ReadFile(where)
		require.NoError(t, err)
		p, err := review.ReadProfile(data)
		require.NoError(t, err)
		assert.Len(t, p.Games, 1)
	}
	require.NoError(t, r.WipeProfile())
	p, err := r.Profile()
	require.NoError(t, err)
	assert.Empty(t, p.Games)
}

func TestAFileThatCannotBeWrittenSaysWhere(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "exports")
	require.NoError(t, os.WriteFile(folder, nil, 0o644))
	_, err := writer(folder)("tearline-record.json", nil)
	assert.ErrorContains(t, err, folder+" cannot be written into")
}
