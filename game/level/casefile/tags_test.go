package casefile

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"

	"tearline/game/level"
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
	assert.Equal(t, rules.ChannelWords[:], enumOf[Service]("channels"))
	assert.Equal(t, rules.ChannelWords[:], enumOf[File]("channels"))
	assert.ElementsMatch(t, rules.KindWords[:], enumOf[Service]("kind"))
	assert.Equal(t, rules.RoleWords[:rules.Question], enumOf[Portion]("role"))
	assert.Equal(t, []string{rules.TierWords[rules.Vital], rules.TierWords[rules.LowLevel], "any"}, enumOf[Report]("tier"))
	assert.Len(t, sayingNames, len(level.ServiceWords{}.Says))
}
