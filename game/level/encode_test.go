package level_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/play/playtest"
	"tearline/levels"
)

func TestACaseIsTheSameAfterItWasWrittenAndRead(t *testing.T) {
	for _, id := range levels.List() {
		c := playtest.Case(t, id)
		again, err := level.Decode(c.Encode())
		require.NoError(t, err)
		assert.Equal(t, c, again, id)
	}
}

func TestWhatIsNoCaseIsNotRead(t *testing.T) {
	for _, data := range []string{"", "null", "{}", `{"Rules":{}}`, `{"ID":"x"}`, `{"Rules":[]}`, "id: x"} {
		_, err := level.Decode([]byte(data))
		assert.ErrorContains(t, err, "the case cannot be read", data)
	}
}
