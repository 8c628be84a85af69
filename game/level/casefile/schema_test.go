package casefile

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"testing"

	_ "github.com/cockroachdb/datadriven" // registers -rewrite
	invopop "github.com/invopop/jsonschema"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	yaml "go.yaml.in/yaml/v4"
)

const schemaFile = "../../../levels/case.schema.json"

// schemaOf writes the format as a JSON Schema. Nothing refers to anything else,
// so that editors of any age can show the text beside each key.
func schemaOf(t reflect.Type, f *field) *invopop.Schema {
	s := &invopop.Schema{Description: f.doc}
	switch {
	case t == attributeType:
		list := *f
		list.doc = ""
		s.OneOf = []*invopop.Schema{schemaOf(reflect.TypeFor[int](), &levelField), listOf(t, &list)}
	case t.Implements(keyedType):
		mapOf(s, t, f)
	case t.Kind() == reflect.Pointer:
		return schemaOf(t.Elem(), f)
	case t.Kind() == reflect.String:
		s.Type, s.Pattern, s.MinLength = "string", f.pattern, ptr(1)
		for _, word := range f.enum {
			s.Enum = append(s.Enum, word)
		}
		if f.like != "" {
			s.Examples = []any{f.like}
		}
	case t.Kind() == reflect.Int:
		s.Type = "integer"
		s.Minimum, s.Maximum = json.Number(strconv.Itoa(f.numbers.least)), json.Number(strconv.Itoa(f.numbers.most))
	case t.Kind() == reflect.Bool:
		s.Type = "boolean"
	case t.Kind() == reflect.Slice:
		return listOf(t, f)
	default:
		structOf(s, t)
	}
	return s
}

func listOf(t reflect.Type, f *field) *invopop.Schema {
	item := *f
	item.doc = ""
	return &invopop.Schema{
		Description: f.doc, Type: "array", Items: schemaOf(t.Elem(), &item), UniqueItems: t.Elem().Kind() == reflect.String,
		MinItems: ptr(f.count.least), MaxItems: ptr(f.count.most),
	}
}

func mapOf(s *invopop.Schema, t reflect.Type, f *field) {
	item := *f
	item.doc, item.enum, item.count = "", nil, nil
	value := schemaOf(t.Elem().Field(1).Type, &item)
	s.Type, s.MinProperties, s.MaxProperties = "object", ptr(f.count.least), ptr(f.count.most)
	if f.enum != nil { // spelled out, so that editors complete them
		s.Properties, s.AdditionalProperties = invopop.NewProperties(), invopop.FalseSchema
		for _, key := range f.enum {
			s.Properties.Set(key, value)
		}
		return
	}
	s.PropertyNames, s.AdditionalProperties = &invopop.Schema{Pattern: namePattern}, value
	switch f.keys {
	case "portion":
		s.PropertyNames.Pattern = "^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$"
	case "watch":
		s.PropertyNames.Pattern = "^([1-9]|1[0-2])$"
	}
}

func structOf(s *invopop.Schema, t reflect.Type) {
	s.Type, s.AdditionalProperties, s.Properties = "object", invopop.FalseSchema, invopop.NewProperties()
	for i, f := range fieldsOf(t) {
		s.Properties.Set(f.name, schemaOf(t.Field(i).Type, &f))
		if !f.optional {
			s.Required = append(s.Required, f.name)
		}
	}
}

func ptr(n int) *uint64 { u := uint64(n); return &u }

func TestTheSchemaIsThatOfTheFormat(t *testing.T) {
	s := schemaOf(reflect.TypeFor[File](), &field{doc: "A case of Tearline. Made from game/level/casefile/format.go; change that."})
	s.Version, s.Title = "http://json-schema.org/draft-07/schema#", "Tearline case"
	want, err := json.MarshalIndent(s, "", "  ")
	require.NoError(t, err)
	want = append(want, '\n')
	if flag.Lookup("rewrite").Value.String() == "true" {
		require.NoError(t, os.WriteFile(schemaFile, want, 0o644))
	}
	have, err := os.ReadFile(schemaFile)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(want, have), "%s is stale; run the test with -rewrite", schemaFile)
}

func TestEveryCaseFitsTheSchema(t *testing.T) {
	schema := compiled(t)
	files, err := filepath.Glob("../../../levels/*.yaml")
	require.NoError(t, err)
	for _, file := range append(files, "testdata/harbour.yaml", "testdata/embassy.yaml") {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Regexp(t, `^# yaml-language-server: \$schema=\S*case\.schema\.json\n`, string(data), file)
		assert.NoError(t, schema.Validate(decoded(t, data)), file)
	}
}

func TestTheSchemaRefusesWhatTheFormatHasNot(t *testing.T) {
	for file, edits := range map[string][][2]string{
		"testdata/harbour.yaml": {
			{"kind: seat", "kind: sead"}, {"hours: 4", "hours: 40"}, {"grade: B2", "grad: B2"}, {"discipline:\n", "disciplin:\n"},
			{"'1905'", "1905"}, {"worth: 100", "worth: lots"}, {"publicity: 50", "publicity: 0.5"}, {"thanks:", "thank:"},
			{"lantern/p1:", "lantern p1:"}, {"id: harbour\n", ""},
		},
		"testdata/embassy.yaml": {
			{"[source-evaluation,", "[gossip,"}, {"fabricated: 300", "fabricated: 0"}, {"exposed: 4", "exposed: 13"}, {"cover: 6", "cover: 21"},
			{"each: 20", "each: 1000000000"}, {"{2: 1,", "{13: 1,"}, {"{2: 1,", "{2: 10,"}, {"assurances: true", "assurances: please"},
		},
	} {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		for _, edit := range edits {
			require.Contains(t, string(data), edit[0])
			bad := bytes.Replace(slices.Clone(data), []byte(edit[0]), []byte(edit[1]), 1)
			assert.Error(t, compiled(t).Validate(decoded(t, bad)), edit[1])
		}
	}
}

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	data, err := os.ReadFile(schemaFile)
	require.NoError(t, err)
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("case.schema.json", doc))
	schema, err := compiler.Compile("case.schema.json")
	require.NoError(t, err)
	return schema
}

// decoded reads YAML as a JSON validator sees it.
func decoded(t *testing.T, data []byte) any {
	t.Helper()
	var v any
	require.NoError(t, yaml.Load(data, &v))
	asJSON, err := json.Marshal(withTextKeys(v))
	require.NoError(t, err)
	v, err = jsonschema.UnmarshalJSON(bytes.NewReader(asJSON))
	require.NoError(t, err)
	return v
}

// withTextKeys writes the keys that are numbers as JSON does.
func withTextKeys(v any) any {
	switch v := v.(type) {
	case map[any]any:
		m := map[string]any{}
		for key, value := range v {
			m[fmt.Sprint(key)] = withTextKeys(value)
		}
		return m
	case map[string]any:
		for key, value := range v {
			v[key] = withTextKeys(value)
		}
	case []any:
		for i := range v {
			v[i] = withTextKeys(v[i])
		}
	}
	return v
}
