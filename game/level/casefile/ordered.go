package casefile

// Map is a map that keeps the order of its file, because the identifiers of the
// rules are given in that order.
type Map[T any] []Entry[T]

// Entry is one key of a Map and what stands under it.
type Entry[T any] struct {
	Key   string
	Value T
}

// Keys returns the keys in order.
func (m Map[T]) Keys() []string {
	keys := make([]string, len(m))
	for i := range m {
		keys[i] = m[i].Key
	}
	return keys
}

// Index returns the position of a key, or -1.
func (m Map[T]) Index(key string) int {
	for i := range m {
		if m[i].Key == key {
			return i
		}
	}
	return -1
}

// keyed is how the loader and the schema know a Map among the types of a File.
type keyed interface{ Keys() []string }
