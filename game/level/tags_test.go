package level

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"

	"tearline/game/rules"
)

func TestTheFormatHasTheBoundsOfTheRules(t *testing.T) {
	most := map[string]int{}
	for _, typ := range []reflect.Type{reflect.TypeFor[File](), reflect.TypeFor[Source](), reflect.TypeFor[Report]()} {
		for _, f := range fieldsOf(typ) {
			if f.count != nil {
				most[f.name] = f.count.most
			}
		}
	}
	assert.Equal(t, rules.MaxServices-1, most["services"])
	assert.Equal(t, rules.MaxSources-1, most["sources"])
	assert.Equal(t, rules.MaxTopics-1, most["topics"])
	assert.Equal(t, rules.MaxThreats-1, most["threats"])
	assert.Equal(t, rules.MaxPortions, most["portions"])
	assert.Equal(t, rules.MaxCandidates, most["explanations"])
	assert.Less(t, most["requests"], rules.MaxMatters, "the player's own questions need room")
}

func TestTheFormatHasTheWordsOfTheRules(t *testing.T) {
	assert.Len(t, rules.StandardChannels(), len(channelNames))
	assert.Equal(t, channelNames, enumOf[Service]("channels"))
	assert.Len(t, sayingNames, int(sayings))
	assert.Len(t, kinds, len(enumOf[Service]("kind")))
	assert.Len(t, roles, len(enumOf[Portion]("role")))
}
