package casefile

// File is a case file as it is written. Its tags are the format: the loader
// and the JSON Schema are made from them, and the `doc` texts are what an editor
// shows while an author types. Every key whose tag has no "optional" is required.
//
//	range   least and greatest number
//	unit    what a number counts; "watch" must lie within the case
//	count   least and greatest number of entries of a list or map
//	enum    the words allowed: as the value, in the list, or as the keys of the map
//	pattern what a text must look like, and like: an example of it
//	ref     what a text, or each in the list, names
//	keys    what each key of a map names, or "watch"; a name of the author's own unless set
type File struct {
	Format      int           `yaml:"format" doc:"Version of the case format: 1." range:"1..1"`
	ID          string        `yaml:"id" doc:"Name of the case: lower-case words joined by hyphens, the same as the file's name." pattern:"^[a-z0-9]+(-[a-z0-9]+)*$" like:"three-questions"`
	Episode     string        `yaml:"episode" doc:"The episode whose structure the case takes, E1 to E18." pattern:"^E([1-9]|1[0-8])$" like:"E1"`
	Title       string        `yaml:"title" doc:"Title of the case."`
	Summary     string        `yaml:"summary" doc:"One or two sentences for the list of cases."`
	Minutes     int           `yaml:"minutes" doc:"How long a first play takes, in minutes, 5 to 30." range:"5..30" unit:"minutes"`
	Competences []string      `yaml:"competences" doc:"What the case exercises: two to four of the competences." count:"2..4" enum:"sanitise,originator-control,need-to-share,channel-and-manner,source-evaluation,protect-before-sharing,reciprocity-and-price,repair-of-trust,compartments-and-standing-rules"`
	Seat        string        `yaml:"seat" doc:"The service that the player runs." ref:"service"`
	Clock       Clock         `yaml:"clock" doc:"Watches and staff hours."`
	Threshold   int           `yaml:"threshold,optional" doc:"P(truth) at which a rival acts against a source, per mille; 600 unless set." range:"1..1000" unit:"per mille"`
	Briefing    []string      `yaml:"briefing" doc:"What the player is told before the first watch, a paragraph each." count:"1..12"`
	Aims        []string      `yaml:"aims" doc:"What is at stake, one line each: shown on the first page and under the accounts." count:"1..8"`
	Services    Map[Service]  `yaml:"services" doc:"The services by name." count:"2..11"`
	Sources     Map[Source]   `yaml:"sources" doc:"The sources by name." count:"1..15"`
	Topics      Map[Topic]    `yaml:"topics" doc:"What can be asked about, by name." count:"1..31"`
	Reports     Map[Report]   `yaml:"reports" doc:"The reports by name." count:"1..100"`
	Bulk        Map[Stream]   `yaml:"bulk,optional" doc:"Streams of bulk reports by name." count:"1..15"`
	Threats     Map[Threat]   `yaml:"threats,optional" doc:"The threats by name." count:"1..15"`
	Requests    Map[Request]  `yaml:"requests,optional" doc:"What partners ask of the player, by name." count:"1..20"`
	Channels    Map[Channel]  `yaml:"channels,optional" doc:"Channels that behave otherwise than usual in this case." count:"1..6" enum:"liaison-officer,secure-link,joint-cell,leader-to-leader,emergency,open"`
	Carries     bool          `yaml:"carries,optional" doc:"Opens with the trust, sources and debts of the player's earlier games, by the names of services and sources. False unless set."`
	Wire        []Wire        `yaml:"wire,optional" doc:"Lines of news from outside, in the order of their watches." count:"1..100"`
	Lessons     []Lesson      `yaml:"lessons,optional" doc:"What a first case teaches by doing, one step at a time." count:"1..40"`
	Estimates   Map[Estimate] `yaml:"estimates,optional" doc:"What the player's judgement is asked on, with how likely it is, in the order of their watches." count:"1..6"`
	Debrief     Debrief       `yaml:"debrief" doc:"What is said after the last watch."`
}

// Clock says how long the case lasts.
type Clock struct {
	Watches int    `yaml:"watches" doc:"How many watches, 3 to 12." range:"3..12" unit:"watches"`
	Hours   int    `yaml:"hours" doc:"Staff hours of a watch, 1 to 12. Most decisions take one." range:"1..12" unit:"hours"`
	Starts  string `yaml:"starts" doc:"When the first watch begins, as in Mon 1800." pattern:"^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([01][0-9]|2[0-3])[0-5][0-9]$" like:"Mon 1800"`
	Every   int    `yaml:"every" doc:"How long a watch is, in hours of the clock, 1 to 24." range:"1..24" unit:"hours"`
}

// Service is an agency.
type Service struct {
	Name        string      `yaml:"name" doc:"Full name."`
	Short       string      `yaml:"short" doc:"Three capital letters for its seal." pattern:"^[A-Z]{3}$" like:"NIS"`
	Kind        string      `yaml:"kind" doc:"seat, partner, rival, or principal: a service's own political master, whom it briefs without anybody's leave. All keys from discipline on are for partners; of these a principal has discipline, publicity, penetration, channels, confides-in, interests, weight, trust and says." enum:"seat,partner,rival,principal"`
	About       string      `yaml:"about" doc:"What the player knows of it: one to three sentences."`
	Person      *Person     `yaml:"person,optional" doc:"Who speaks for it."`
	Discipline  Attribute   `yaml:"discipline,optional" doc:"Chance per watch that it does not pass a holding on, per mille; 1000 unless set." count:"1..3"`
	Publicity   Attribute   `yaml:"publicity,optional" doc:"Chance per watch that a holding reaches the press, per mille; 0 unless set." count:"1..3"`
	Penetration Attribute   `yaml:"penetration,optional" doc:"Chance per watch that the rival collects a holding, per mille; 0 unless set." count:"1..3"`
	Candour     Attribute   `yaml:"candour,optional" doc:"Chance that a report it sends is true, per mille; certain unless set." count:"1..3"`
	Dependence  int         `yaml:"dependence,optional" doc:"How much it needs the player's service, per mille; 0 unless set." range:"0..1000" unit:"per mille"`
	Channels    []string    `yaml:"channels,optional" doc:"By which channels the player reaches it; none for a rival, at least one for a principal." count:"1..6" enum:"liaison-officer,secure-link,joint-cell,leader-to-leader,emergency,open"`
	Confides    []string    `yaml:"confides-in,optional" doc:"Services to which it passes things on." count:"1..10" ref:"service"`
	Reaches     []string    `yaml:"reaches,optional" doc:"Services without channels that can be warned through this one, as by an embassy." count:"1..10" ref:"service"`
	Aggrieved   bool        `yaml:"aggrieved,optional" doc:"It knows of a breach by the player before the case opens, so that the procedure can be changed for its sake. False unless set."`
	Interests   []string    `yaml:"interests,optional" doc:"Topics it has a use for." count:"1..31" ref:"topic"`
	Answers     int         `yaml:"answers-in,optional" doc:"Watches until it answers a question, 1 to 3; 1 unless set." range:"1..3" unit:"watches"`
	Flow        *Flow       `yaml:"flow,optional" doc:"Levels of trust from which it lets reports flow."`
	Weight      int         `yaml:"weight,optional" doc:"Points that all of its trust is worth; 0 unless set." range:"0..1000" unit:"points"`
	Trust       Map[Trust]  `yaml:"trust,optional" doc:"Its trust in other services at the opening." count:"1..10" keys:"service"`
	Lets        Map[int]    `yaml:"lets,optional" doc:"How ready it is to let its reports go to a service, per mille; 0 unless set. For the player's own service: to let it act on them; as far as its trust goes unless set." count:"1..10" keys:"service" range:"0..1000" unit:"per mille"`
	Says        Map[string] `yaml:"says,optional" doc:"What it says when something happens between it and the player." count:"1..25" enum:"consent-granted,consent-lesser,consent-refused,information-given,information-denied,assurances-given,assurances-denied,breach-discovered,breach-owned,thanks,request-missed,warning-missed,flow-choked,flow-reopened,action-on-granted,action-on-refused,notice-received,assurances-kept,assurances-broken,suspended,resumed,arranged,warned,misled,procedure-changed"`
}

// Person is who speaks for a service.
type Person struct {
	Name string `yaml:"name" doc:"Name."`
	Post string `yaml:"post" doc:"What he or she is."`
}

// Attribute is one level, or several of which one holds and the player does not
// know which. In a file it is a number, or a list of levels with their priors.
type Attribute []AttributeLevel

// AttributeLevel is one level that an attribute may have.
type AttributeLevel struct {
	Level int `yaml:"level" doc:"The level, per mille." range:"0..1000" unit:"per mille"`
	Prior int `yaml:"prior" doc:"Its prior probability, per mille; the priors add up to 1000." range:"1..1000" unit:"per mille"`
}

// Flow holds levels of trust.
type Flow struct {
	Vital int `yaml:"vital" doc:"Trust from which it sends vital reports, per mille." range:"0..1000" unit:"per mille"`
	Low   int `yaml:"low" doc:"Trust from which it sends low-level ones, per mille; at most vital." range:"0..1000" unit:"per mille"`
}

// Trust is evidence of keeping faith, in each dimension.
type Trust struct {
	Handling Reputation `yaml:"handling" doc:"Keeps what it is given and passes nothing on unasked."`
	Use      Reputation `yaml:"use" doc:"Does not embarrass, does not burn, gives back."`
}

// Reputation counts experiences.
type Reputation struct {
	Kept   int `yaml:"kept" doc:"Experiences of faith kept, 0 to 50." range:"0..50"`
	Broken int `yaml:"broken" doc:"Experiences of faith broken, 0 to 50." range:"0..50"`
}

// Source is who or what produced intelligence.
type Source struct {
	Name         string        `yaml:"name" doc:"Its name in capitals."`
	About        string        `yaml:"about" doc:"What the player knows of it; nothing that the player must not read."`
	Owner        string        `yaml:"owner" doc:"The service that runs it." ref:"service"`
	CoOwner      string        `yaml:"co-owner,optional" doc:"The service whose leave its reports need as well." ref:"service"`
	Rival        string        `yaml:"rival,optional" doc:"The service that looks for it." ref:"service"`
	Worth        int           `yaml:"worth,optional" doc:"What it is worth, in points; 0 unless set." range:"0..1000" unit:"points"`
	BringOut     *BringOut     `yaml:"bring-out,optional" doc:"How it can be brought out; it cannot unless set."`
	Story        int           `yaml:"story,optional" doc:"What a second explanation built for it adds to an innocent one, in decibans, 1 to 20; none can be built unless set." range:"1..20" unit:"decibans"`
	Rest         *Rest         `yaml:"rest,optional" doc:"How it can be rested; it cannot unless set."`
	Fabricated   int           `yaml:"fabricated,optional" doc:"Prior that it makes its reports up, per mille; it does not unless set. The player does not see whether it does." range:"1..1000" unit:"per mille"`
	Explanations []Explanation `yaml:"explanations,optional" doc:"What the rival may think; the first is the truth. Two to six, if there is a rival." count:"2..6"`
	Lost         string        `yaml:"lost,optional" doc:"What the player reads when the rival has found it."`
}

// BringOut says how a source is brought out.
type BringOut struct {
	After int `yaml:"after" doc:"How many closes of a watch it takes, 1 to 4." range:"1..4" unit:"watches"`
	Keeps int `yaml:"keeps" doc:"What of its worth is left when it is out, per mille." range:"0..1000" unit:"per mille"`
}

// Rest says how a source is rested.
type Rest struct {
	For   int `yaml:"for" doc:"For how many closes of a watch, 1 to 4; no reports come from it meanwhile." range:"1..4" unit:"watches"`
	Eases int `yaml:"eases" doc:"What each close takes from the rival's evidence for the truth, in decibans, 1 to 20." range:"1..20" unit:"decibans"`
}

// Explanation is one answer to "how could they know?".
type Explanation struct {
	ID    string `yaml:"id" doc:"Its name in the tells of this case." pattern:"^[a-z0-9]+(-[a-z0-9]+)*$" like:"tapped-cable"`
	Name  string `yaml:"name" doc:"How the player reads it, in a few words."`
	Prior int    `yaml:"prior" doc:"Its prior probability, per mille; the priors add up to 1000." range:"1..1000" unit:"per mille"`
}

// Topic is something that can be asked about.
type Topic struct {
	Name     string    `yaml:"name" doc:"How the player reads it, in a few words."`
	Question *Question `yaml:"question,optional" doc:"What asking about it gives away; nothing unless set."`
}

// Question is what a request for information, or an act, tells those who see it.
type Question struct {
	Source string   `yaml:"source" doc:"The source at which it points." ref:"source"`
	Tells  Map[int] `yaml:"tells" doc:"Decibans for each explanation of that source, -40 to 40." count:"1..6" keys:"explanation" range:"-40..40" unit:"decibans"`
}

// Report is one piece of intelligence.
type Report struct {
	Title      string    `yaml:"title" doc:"Title, as the in-tray shows it."`
	From       string    `yaml:"from" doc:"The originator." ref:"service"`
	Station    string    `yaml:"station,optional" doc:"Where in the originator it comes from, as in station K."`
	Source     string    `yaml:"source" doc:"The source." ref:"source"`
	Grade      string    `yaml:"grade" doc:"Admiralty grade, as in B2: reliability A to F, credibility 1 to 6." pattern:"^[A-F][1-6]$" like:"B2"`
	Marking    string    `yaml:"marking" doc:"Classification." enum:"UNCLASSIFIED,CONFIDENTIAL,SECRET,TOP SECRET"`
	Controlled bool      `yaml:"controlled,optional" doc:"Originator control (ORCON): not to be passed on without the originator's leave. False unless set."`
	DTG        string    `yaml:"dtg" doc:"Date-time group, as in 160412Z MAY." pattern:"^(0[1-9]|[12][0-9]|3[01])([01][0-9]|2[0-3])[0-5][0-9]Z (JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)$" like:"160412Z MAY"`
	To         []string  `yaml:"to" doc:"Who gets it when it comes." count:"1..10" ref:"service"`
	Arrives    int       `yaml:"arrives,optional" doc:"The watch at whose opening it comes; only when asked for, unless set." range:"1..12" unit:"watch"`
	Tier       string    `yaml:"tier,optional" doc:"The flow that carries it from a partner: vital, low or any; any unless set." enum:"vital,low,any"`
	Topic      string    `yaml:"topic" doc:"What it is about." ref:"topic"`
	Echoes     string    `yaml:"echoes,optional" doc:"The report of which it is the same item by another door, portion by portion. It counts once, and its tells are those of that report." ref:"report"`
	Exposed    int       `yaml:"exposed,optional" doc:"The watch at whose close it comes out if it was false; the last unless set." range:"1..12" unit:"watch"`
	Finding    *Search   `yaml:"finding,optional" doc:"What the player reads when a search for other evidence of it comes back."`
	Portions   []Portion `yaml:"portions" doc:"The paragraphs, 1 to 16." count:"1..16"`
}

// Search holds what a search for other evidence of a report comes back with.
type Search struct {
	Confirmed    string `yaml:"confirmed,optional" doc:"Another source says the same."`
	Contradicted string `yaml:"contradicted,optional" doc:"Another source says otherwise."`
	Circular     string `yaml:"circular,optional" doc:"It is the same item as another report that the player holds."`
}

// Portion is one paragraph with its own sensitivity.
type Portion struct {
	ID       string `yaml:"id" doc:"Name within the report." pattern:"^[a-z0-9]+(-[a-z0-9]+)*$" like:"p1"`
	Role     string `yaml:"role" doc:"substance: what is going to happen; source: who told us; method: how we came by it." enum:"substance,source,method"`
	Full     string `yaml:"full" doc:"The wording of the report."`
	General  string `yaml:"general" doc:"The tearline wording: the substance, and nothing that points at source or method."`
	Use      int    `yaml:"use,optional" doc:"What it is worth in full to somebody interested, per mille of one experience; 0 unless set." range:"0..1000" unit:"per mille"`
	Severity int    `yaml:"severity,optional" doc:"Points lost when it gets to the rival in full, passed on without leave; 0 unless set." range:"0..1000" unit:"points"`
	Tells    *Tells `yaml:"tells,optional" doc:"How strongly it answers 'how could they know?'; not at all unless set."`
}

// Stream is a class of bulk reports: in each of its watches so many items come,
// each a report of one portion of substance, named stream-0001 and so on.
type Stream struct {
	Title      string   `yaml:"title" doc:"Title of the stream; an item has its number after it."`
	From       string   `yaml:"from" doc:"The originator." ref:"service"`
	Source     string   `yaml:"source" doc:"The source." ref:"source"`
	Topic      string   `yaml:"topic" doc:"What it is about. Standing arrangements go by topic, so each stream has its own." ref:"topic"`
	To         []string `yaml:"to" doc:"Who gets the items when they come." count:"1..10" ref:"service"`
	Controlled bool     `yaml:"controlled,optional" doc:"Originator control (ORCON) of each item. False unless set."`
	Marking    string   `yaml:"marking" doc:"Classification." enum:"UNCLASSIFIED,CONFIDENTIAL,SECRET,TOP SECRET"`
	Grade      string   `yaml:"grade" doc:"Admiralty grade, as in B2: reliability A to F, credibility 1 to 6." pattern:"^[A-F][1-6]$" like:"B2"`
	First      int      `yaml:"first" doc:"The watch with whose opening the first items come." range:"1..12" unit:"watch"`
	Last       int      `yaml:"last" doc:"The watch with whose opening the last items come." range:"1..12" unit:"watch"`
	Each       int      `yaml:"each" doc:"How many items come in each of these watches; all streams and reports together may be 600." range:"1..600" unit:"items"`
	Full       string   `yaml:"full" doc:"The wording of an item; {n} is its number."`
	General    string   `yaml:"general" doc:"The tearline wording of an item; {n} is its number."`
	Use        int      `yaml:"use,optional" doc:"What an item is worth in full to somebody interested, per mille of one experience; 0 unless set." range:"0..1000" unit:"per mille"`
	Severity   int      `yaml:"severity,optional" doc:"Points lost when an item gets to the rival in full, passed on without leave; 0 unless set." range:"0..1000" unit:"points"`
	Tells      *Tells   `yaml:"tells,optional" doc:"How strongly an item answers 'how could they know?'; not at all unless set."`
	Hits       Map[int] `yaml:"hits,optional" doc:"How many of the items of a watch are hits, by watch, at most 9." count:"1..12" keys:"watch" range:"1..9" unit:"items"`
	Hit        *Hit     `yaml:"hit,optional" doc:"An item that matters; required with hits."`
}

// Hit is how an item of a stream reads that is a hit, whatever the others say.
type Hit struct {
	Full    string `yaml:"full" doc:"Its wording; {n} is its number."`
	General string `yaml:"general" doc:"Its tearline wording; {n} is its number."`
	Use     int    `yaml:"use,optional" doc:"What it is worth in full to somebody interested, per mille of one experience; 0 unless set." range:"0..1000" unit:"per mille"`
}

// Tells are decibans for each explanation of the source, by form.
type Tells struct {
	General Map[int] `yaml:"general,optional" doc:"In the tearline wording: decibans by explanation, -40 to 40." count:"1..6" keys:"explanation" range:"-40..40" unit:"decibans"`
	Full    Map[int] `yaml:"full" doc:"In full: decibans by explanation, -40 to 40." count:"1..6" keys:"explanation" range:"-40..40" unit:"decibans"`
}

// Threat is something that will happen unless somebody able to act knows enough in time.
type Threat struct {
	Name    string    `yaml:"name" doc:"How the player reads it, in a few words."`
	Due     int       `yaml:"due" doc:"The watch at whose close it happens." range:"1..12" unit:"watch"`
	Lead    int       `yaml:"lead,optional" doc:"How many watches before that a holding must have arrived to count; 0 unless set." range:"0..11" unit:"watches"`
	Cost    int       `yaml:"cost" doc:"The harm, in points." range:"1..1000" unit:"points"`
	Victim  string    `yaml:"victim" doc:"The service whose people are hit." ref:"service"`
	Helps   Map[Help] `yaml:"helps" doc:"What each portion, written report/portion, adds to readiness; stream/hit is any hit of a stream." count:"1..64" keys:"portion"`
	Actors  Map[int]  `yaml:"actors" doc:"Who can stop it and how well when fully ready, per mille." count:"1..10" keys:"service" range:"1..1000" unit:"per mille"`
	Seen    int       `yaml:"seen,optional" doc:"Chance that the rival sees how it was stopped, per mille; 0 unless set." range:"0..1000" unit:"per mille"`
	Tells   *Question `yaml:"tells,optional" doc:"What stopping it tells the rival, if seen."`
	ByOrder bool      `yaml:"by-order,optional" doc:"The player's own people act only when the player decides so. Without it they act by themselves. False unless set."`
	Cover   int       `yaml:"cover,optional" doc:"What a cover for the player's act adds to the innocent explanation chosen, in decibans, 1 to 20; there is none unless set." range:"1..20" unit:"decibans"`
	RealIf  string    `yaml:"real-if,optional" doc:"There is a threat only if this source does not make its reports up; there surely is unless set." ref:"source"`
	False   int       `yaml:"false-alarm,optional" doc:"Points lost when somebody acts and there was no threat; 0 unless set." range:"1..1000" unit:"points"`
	Stopped string    `yaml:"stopped" doc:"What the player reads when it was stopped."`
	Struck  string    `yaml:"struck" doc:"What the player reads when it was not."`
	Empty   string    `yaml:"empty,optional" doc:"What the player reads when there was no threat; required with real-if."`
}

// Help is what a portion adds to readiness, by form.
type Help struct {
	General int `yaml:"general" doc:"In the tearline wording, per mille; at most full." range:"0..1000" unit:"per mille"`
	Full    int `yaml:"full" doc:"In full, per mille." range:"1..1000" unit:"per mille"`
}

// Request is something that a partner or a principal asks of the player:
// information about a topic, leave to pass the player's report on to a third
// service, or assurances.
type Request struct {
	From   string `yaml:"from" doc:"Who asks." ref:"service"`
	Text   string `yaml:"text" doc:"What is asked, in the words of the one who asks."`
	Asked  int    `yaml:"asked" doc:"The watch at whose opening it is asked." range:"1..12" unit:"watch"`
	Due    int    `yaml:"due" doc:"The watch at whose close an answer is late." range:"1..12" unit:"watch"`
	Topic  string `yaml:"topic,optional" doc:"What is asked about; or else report or assurances." ref:"topic"`
	Report string `yaml:"report,optional" doc:"The report for which leave is asked; or else topic or assurances." ref:"report"`
	Third  string `yaml:"for,optional" doc:"To whom the report would go; with report only." ref:"service"`
	If     bool   `yaml:"if-held,optional" doc:"Asked only if the asker holds any of the report; with report only."`
	Pledge bool   `yaml:"assurances,optional" doc:"Assurances are asked about what the asker gives; or else topic or report."`
}

// Channel changes how a channel behaves in a case.
type Channel struct {
	Delay    *int `yaml:"delay,optional" doc:"Closes of a watch until it has arrived, 0 to 3." range:"0..3" unit:"watches"`
	Breadth  *int `yaml:"breadth,optional" doc:"How many end up knowing, per mille of the usual, 100 to 5000." range:"100..5000" unit:"per mille"`
	Overstep *int `yaml:"overstep,optional" doc:"Chance, for each portion, that more is said than was written, per mille." range:"0..1000" unit:"per mille"`
}

// Wire is one line of news from outside.
type Wire struct {
	Watch int    `yaml:"watch" doc:"The watch in which it is read." range:"1..12" unit:"watch"`
	Time  string `yaml:"time" doc:"Time of day in quotes, as in '0412'." pattern:"^([01][0-9]|2[0-3])[0-5][0-9]$" like:"'0412'"`
	Text  string `yaml:"text" doc:"One sentence."`
}

// Lesson is one step of what a first case teaches.
type Lesson struct {
	Do     string `yaml:"do" doc:"What completes the step." enum:"open-report,set-form,choose-recipient,choose-channel,look-before-sending,share,ask-consent,ask-information,end-watch,read"`
	Watch  int    `yaml:"watch" doc:"The watch from which the step is shown." range:"1..12" unit:"watch"`
	Report string `yaml:"report,optional" doc:"The report it is about." ref:"report"`
	Text   string `yaml:"text" doc:"One idea, in one to three sentences."`
}

// Estimate asks the player how likely something is that cannot be seen. Exactly
// one of the keys after ask says what it is.
type Estimate struct {
	Watch      int    `yaml:"watch" doc:"The watch in which it is asked, before it ends." range:"1..12" unit:"watch"`
	Ask        string `yaml:"ask" doc:"The question, to which the answer is a likelihood."`
	Penetrated string `yaml:"penetrated,optional" doc:"It asks whether the penetration of this service is the worse of its two levels." ref:"service"`
	Publishes  string `yaml:"publishes,optional" doc:"It asks whether the publicity of this service is the worse of its two levels." ref:"service"`
	PassesOn   string `yaml:"passes-on,optional" doc:"It asks whether the discipline of this service is the worse of its two levels." ref:"service"`
	Misleads   string `yaml:"misleads,optional" doc:"It asks whether the candour of this service is the worse of its two levels." ref:"service"`
	Fabricates string `yaml:"fabricates,optional" doc:"It asks whether this source makes its reports up." ref:"source"`
}

// Debrief is what is said after the last watch.
type Debrief struct {
	Question string   `yaml:"question" doc:"What the case turned on, in one or two sentences."`
	Happened []string `yaml:"this-happened" doc:"The real facts, neutral, a paragraph each." count:"1..12"`
	Cite     string   `yaml:"source" doc:"Where the facts are from."`
}
