package play

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/rules"
)

// stores are the implementations, each empty.
func stores(t *testing.T) map[string]Store {
	return map[string]Store{"memory": &Memory{}, "folder": Folder(filepath.Join(t.TempDir(), "saves"))}
}

// names lists the saves of a store that stores has made.
func names(t *testing.T, store Store) (list []string) {
	t.Helper()
	if m, ok := store.(*Memory); ok {
		return m.Names()
	}
	files, err := os.ReadDir(string(store.(Folder)))
	if !errors.Is(err, fs.ErrNotExist) {
		require.NoError(t, err)
	}
	for _, f := range files {
		list = append(list, strings.TrimSuffix(f.Name(), saveEnding))
	}
	return list
}

func findSample(id string) (*level.Case, error) {
	if id != "sample" {
		return nil, errors.New("there is no case " + id)
	}
	return sample(), nil
}

func TestAStoreKeepsReplacesAndSetsAside(t *testing.T) {
	for name, store := range stores(t) {
		t.Run(name, func(t *testing.T) {
			_, err := store.Load("a")
			assert.ErrorIs(t, err, fs.ErrNotExist)
			assert.Empty(t, names(t, store))

			require.NoError(t, store.Save("b", []byte("1")))
			require.NoError(t, store.Save("a", []byte("2")))
			require.NoError(t, store.Save("a", []byte("3")))
			data, err := store.Load("a")
			require.NoError(t, err)
			assert.Equal(t, "3", string(data))

			now, err := store.SetAside("a")
			require.NoError(t, err)
			assert.Equal(t, "a-aside-1", now)
			require.NoError(t, store.Save("a", []byte("4")))
			now, err = store.SetAside("a")
			require.NoError(t, err)
			assert.Equal(t, "a-aside-2", now)
			assert.Equal(t, []string{"a-aside-1", "a-aside-2", "b"}, names(t, store))
			_, err = store.SetAside("a")
			assert.ErrorIs(t, err, fs.ErrNotExist)
		})
	}
}

func TestAStoreRefusesNamesThatCouldLeadElsewhere(t *testing.T) {
	for kind, store := range stores(t) {
		for _, name := range []string{"", "../x", "a/b", "A", "a.b", `a\b`} {
			assert.Error(t, store.Save(name, nil), "%s %q", kind, name)
		}
	}
}

func TestASavedGameIsResumedWhereItStood(t *testing.T) {
	for name, store := range stores(t) {
		t.Run(name, func(t *testing.T) {
			s := opened(t, 7)
			take(t, s, "ask vesk about port", "end watch", "ask assurances of vesk")
			require.NoError(t, Keep(store, "last", s))
			again, err := Resume(store, "last", findSample)
			require.NoError(t, err)
			assert.Equal(t, StateHash(s.State()), StateHash(again.State()))
			assert.True(t, again.CanUndo())
		})
	}
}

// Saving and loading changes nothing: a game that is kept and resumed after every
// decision takes the same course as one that is played in one sitting.
func TestSavingAndLoadingChangesNothing(t *testing.T) {
	for _, c := range append(allBuiltIn(t), sample()) {
		for seed := range rules.Seed(4) {
			store := &Memory{}
			find := func(string) (*level.Case, error) { return c, nil }
			s, err := NewSession(c, seed)
			require.NoError(t, err)
			straight, player := s.Branch(0), Random.Open(c.Rules, seed)
			for !s.Over() {
				k := s.Knowledge()
				d := player.Next(&k)
				events, err := s.Decide(d)
				require.NoError(t, err)
				same, err := straight.Decide(d)
				require.NoError(t, err)
				require.Equal(t, same, events)
				require.NoError(t, Keep(store, "last", s))
				s, err = Resume(store, "last", find)
				require.NoError(t, err)
				require.Equal(t, StateHash(straight.State()), StateHash(s.State()))
				require.Equal(t, straight.Knowledge(), s.Knowledge())
				require.Equal(t, straight.Menu(), s.Menu())
				require.Equal(t, straight.CanUndo(), s.CanUndo())
			}
		}
	}
}

func TestMakingRoomSparesWhatCanBePlayedOn(t *testing.T) {
	store := &Memory{}
	assert.NoError(t, MakeRoom(store, "last", findSample))
	require.NoError(t, Keep(store, "last", opened(t, 7)))
	assert.NoError(t, MakeRoom(store, "last", findSample))
	assert.Equal(t, []string{"last"}, store.Names())
	require.NoError(t, store.Save("last", []byte("spoilt")))
	var aside *AsideError
	require.ErrorAs(t, MakeRoom(store, "last", findSample), &aside)
	data, err := store.Load(aside.Now)
	require.NoError(t, err)
	assert.Equal(t, "spoilt", string(data))
}

func TestACorruptSaveIsSetAsideAndNothingIsLost(t *testing.T) {
	good := written(t)
	for why, text := range map[string]string{
		"cut off":          good[:200],
		"there is no case": `{"tearline":1,"rules":1,"case":"gone","hash":"x","seed":1,"seat":"aldane","watches":[{}],"final":"x"}`,
		"invalid char":     "\x00\x01",
	} {
		store := &Memory{}
		require.NoError(t, store.Save("last", []byte(text)))
		_, err := Resume(store, "last", findSample)
		var aside *AsideError
		require.ErrorAs(t, err, &aside)
		assert.ErrorContains(t, err, why)
		assert.ErrorContains(t, err, `is kept as "last-aside-1"`)
		_, err = store.Load("last")
		assert.ErrorIs(t, err, fs.ErrNotExist)
		kept, err := store.Load(aside.Now)
		require.NoError(t, err)
		assert.Equal(t, text, string(kept))
	}
}

func TestWithoutASaveThereIsNothingToResume(t *testing.T) {
	_, err := Resume(&Memory{}, "last", findSample)
	assert.ErrorIs(t, err, fs.ErrNotExist)
}

func TestAFolderThatCannotBeWrittenLeavesTheOldSave(t *testing.T) {
	f := Folder(t.TempDir())
	require.NoError(t, f.Save("a", []byte("1")))
	require.NoError(t, os.Mkdir(filepath.Join(string(f), "b.json"), 0o755))
	assert.Error(t, f.Save("b", []byte("2")))
	entries, err := os.ReadDir(string(f))
	require.NoError(t, err)
	assert.Len(t, entries, 2, "a temporary file is left")
	assert.Error(t, Keep(Folder(filepath.Join(string(f), "a.json")), "x", opened(t, 1)))
}
