"""Headlines and the verdicts on them: as printed, as traps of our own, and as fresh texts.

The expected verdicts were written down by reading, before the check was run on them. A row that
the rules get wrong stays, marked with the reason. ``PRINTED`` and ``OURS`` then served to mend the
rules, and so did each part of ``FRESH`` after its first run: the hit rates of first runs are lower.
``RULES`` has what no headline in print gave: the edges of each rule. ``KINDS`` has what sentences
on other treaties gave, by their kind.

A row is text, day, verdict and where the text comes from. ``MISSES`` says why a row is missed.
"""

Row = tuple[str, str, str, str]
OK, EARLY, TERM, WRONG, OPEN = "accurate premature wrong_term contradicted cannot_tell".split()
AP, DW, RT, MT = "2021-01-15", "2021-01-15", "2021-05-11", "2021-05-27"

PRINTED: list[Row] = [
    # ---- the five articles ----
    ("Russia withdraws from Open Skies Treaty", AP, EARLY, "AP-0115"),
    (
        (
            "Russia said Friday it will withdraw from an international treaty allowing observation "
            "flights over military facilities following the US exit from the pact."
        ),
        AP,
        OK,
        "AP-0115",
    ),
    (
        (
            "The ministry said Russia is now launching the relevant procedural moves to withdraw "
            "from the pact"
        ),
        AP,
        OK,
        "AP-0115",
    ),
    ("more than three dozen signatories", AP, WRONG, "AP-0115"),
    (
        (
            "arguing that Russian violations made it untenable for the United States to remain a "
            "party."
        ),
        AP,
        OPEN,
        "AP-0115",
    ),
    (
        (
            "US President Donald Trump declared Washington’s intention to pull out of the Open "
            "Skies Treaty in May"
        ),
        AP,
        OK,
        "AP-0115",
    ),
    ("The US completed its withdrawal from the pact in November.", AP, OK, "AP-0115"),
    (
        "Russia denied breaching the treaty, which came into force in 2002.",
        AP,
        OK,
        "AP-0115",
    ),
    (
        (
            "The demise of the Open Skies Treaty follows the US and Russian withdrawal in 2019 "
            "from the Intermediate-Range Nuclear Forces Treaty."
        ),
        AP,
        OPEN,
        "AP-0115",
    ),
    ("Russia starts withdrawing from Open Skies treaty", DW, OK, "DW-0115"),
    (
        (
            "Moscow has said it plans to withdraw from the arms control and verification treaty in "
            "the coming days, following the departure of the US from the treaty."
        ),
        DW,
        EARLY,
        "DW-0115",
    ),
    (
        (
            "Russia will exit the Open Skies treaty in a matter of days, the Foreign Ministry "
            "announced on Friday."
        ),
        DW,
        EARLY,
        "DW-0115",
    ),
    (
        "The country must give six months notice to the other member states.",
        DW,
        TERM,
        "DW-0115",
    ),
    ("Why is Russia leaving Open Skies?", DW, OPEN, "DW-0115"),
    (
        (
            "The US left the treaty on arms control and verification in November after accusing "
            "Russia of treaty violations in May"
        ),
        DW,
        OK,
        "DW-0115",
    ),
    (
        (
            "The treaty was first signed in 1992 — coming into effect in 2002 — as a "
            "confidence-building measure"
        ),
        DW,
        OK,
        "DW-0115",
    ),
    (
        (
            "Russia to withdraw from the Open Sky Treaty and send out notices to the members next "
            "week."
        ),
        AP,
        WRONG,
        "UNATTRIBUTED-0121",
    ),
    ("The US withdrew from the Open Sky Treaty last year.", AP, TERM, "UNATTRIBUTED-0121"),
    (
        "The Russian government decided to withdraw from the Open Sky Treaty.",
        AP,
        TERM,
        "UNATTRIBUTED-0121",
    ),
    (
        "The Treaty was signed in Finland in the 1992 by the 27 members.",
        AP,
        WRONG,
        "UNATTRIBUTED-0121",
    ),
    ("Currently, there are 33 member States", AP, TERM, "UNATTRIBUTED-0121"),
    (
        "The United States has withdrawn from the Open Skies Treaty.",
        "2020-12-17",
        OK,
        "UNATTRIBUTED-0121",
    ),
    (
        (
            "Putin submits bill for Russia to quit Open Skies Treaty, confirms Moscow to withdraw "
            "from ‘spying agreement’ a year after US left"
        ),
        RT,
        OPEN,
        "RT-0511",
    ),
    ("Putin submits bill for Russia to quit Open Skies Treaty", RT, OK, "RT-0511"),
    (
        (
            "Last May, under then-President Donald Trump, the US announced it would withdraw from "
            "the treaty."
        ),
        RT,
        OK,
        "RT-0511",
    ),
    (
        "Russia is preparing to withdraw from 'Open Skies' treaty - Foreign Ministry",
        RT,
        OK,
        "RT-0511",
    ),
    (
        "On November 22, 2020, the US withdrew from the treaty under a far-fetched pretext,",
        RT,
        OK,
        "RT-0511",
    ),
    (
        (
            "In January, Russia's foreign ministry announced that it had launched domestic "
            "procedures to withdraw from the treaty."
        ),
        RT,
        OK,
        "RT-0511",
    ),
    (
        "Russia’s own exit from the Open Skies Treaty is advancing through parliament.",
        MT,
        OK,
        "MT-0527",
    ),
    (
        (
            "The United States has informed Russia that it will not return to the Open Skies "
            "Treaty, a key international arms control pact, the Associated Press reported Thursday."
        ),
        MT,
        OK,
        "MT-0527",
    ),
    (
        "both the U.S. and Russia will have quit the Open Skies Treaty by June 16",
        MT,
        WRONG,
        "MT-0527",
    ),
    (
        (
            "That could mean that both the U.S. and Russia will have quit the Open Skies Treaty by "
            "June 16"
        ),
        MT,
        OPEN,
        "MT-0527",
    ),
    ("its three dozen members", MT, TERM, "MT-0527"),
    # ---- how many parties? ----
    ("its 26 parties", "2002-01-09", OK, "STATE-2002"),
    (
        (
            "The Treaty on Open Skies, which will promote transparency and cooperation among its "
            "26 parties, entered into force on January 1, 2002."
        ),
        "2002-01-09",
        OK,
        "STATE-2002",
    ),
    ("Representatives of 32 states", "2005-02-14", OK, "OSCE-2005"),
    ("to which 34 nations are parties", "2005-06-14", WRONG, "A1PLUS"),
    ("its 34 signatories", "2021-06-19", WRONG, "REPUBLIC-0619"),
    ("the 33 States Parties", "2021-07-20", OK, "SARAJEVO-0720"),
    ("35-nation treaty", "2020-05-21", WRONG, "REUTERS-35"),
    ("35 states that had ratified", "2021-06-01", WRONG, "CHECKIN"),
    ("remaining 34 member nations", "2020-11-23", WRONG, "NEWPAPER"),
    (
        "35 nations ... have signed it. Kyrgyzstan has signed but not ratified it yet.",
        "2020-05-21",
        OK,
        "XINHUA-0521",
    ),
    ("more than three dozen signatories", "2021-06-02", WRONG, "AJC-0602"),
    ("almost three dozen", "2020-11-24", OPEN, "TAIPEI"),
    # ---- how many original signatories? ----
    ("by 23 OSCE member states", "2021-05-11", WRONG, "NEWIZV-0511"),
    ("24 nations sign open skies treaty", "1992-03-24", WRONG, "DESERET"),
    ("United States, Russia, and twenty-two other countries", "2020-10-20", OPEN, "AJIL"),
    ("was signed by 25 states on 24 March 1992", "2012-03-24", OK, "HU-2012"),
    ("by 27 member nations", "2021-05-09", WRONG, "TASS-0509"),
    ("To date 27 states ... have signed", "2001-12-31", OK, "FAS-OSCC"),
    ("23 liikmesriigi poolt", "2021-06-07", OPEN, "DELFI-2021"),
    # ---- was 15 January 2021 a withdrawal? ----
    (
        (
            "the Russian Ministry of Foreign Affairs is authorized to declare the beginning of "
            "domestic procedures for the withdrawal of the Russian Federation from the Treaty on "
            "Open Skies."
        ),
        "2021-01-15",
        OK,
        "MFA-EN-2021-01",
    ),
    (
        "Upon their completion, the respective notification will be sent to the Depositaries",
        "2021-01-15",
        OPEN,
        "MFA-EN-2021-01",
    ),
    ("would begin a six-month clock", "2021-02-01", OK, "CNS-50"),
    ("Russia’s stated intention to withdraw", "2021-01-15", OK, "TASS-CAZALET"),
    (
        "Russia initiates procedure to withdraw from Open Skies Treaty - Foreign Ministry",
        "2021-01-15",
        OK,
        "IFX-2021-01",
    ),
    ("Russia follows US in withdrawal from Open Skies Treaty", "2021-01-15", EARLY, "AP-WILTON"),
    (
        "Russia withdraws from Open Skies Treaty after U.S. departure",
        "2021-01-15",
        EARLY,
        "AP-CLASS",
    ),
    ("Russia May Leave Open Skies Treaty", "2021-03-01", OPEN, "ACA-2021-03"),
    # ---- when was Russia out? ----
    (
        "Russian Lower House Unanimously Backs Pullout From Open Skies Treaty",
        "2021-05-19",
        OK,
        "URDU-0519",
    ),
    ("Russian upper house votes to exit from overflight treaty", "2021-06-02", OK, "AJC-0602"),
    (
        "Putin signs law on Russia's official withdrawal from Open Skies Treaty",
        "2021-06-08",
        OK,
        "XINHUA-0607",
    ),
    ("Putin Submits Open Skies Treaty Withdrawal Bill", "2021-05-11", OK, "MT-0511"),
    ("Russia withdraws from Open Skies Treaty", "2021-06-08", EARLY, "NHK-0608"),
    ("Russia withdraws from Open Sky Treaty", "2021-06-30", EARLY, "UAWIRE"),
    ("Russia exits Open Skies Treaty", "2021-06-18", EARLY, "EUDIP-0618"),
    ("Денонсирован с 18 июня 2021 года", "2021-12-18", OPEN, "T-CNTD"),
    ("Russia to exit Open Skies Treaty on December 18 - statement", "2021-06-18", OK, "TASS-0618"),
    (
        (
            "Russia has notified all the member states about its decision to withdraw from the "
            "Open Skies Treaty six months after sending a notice. Therefore, this will occur on "
            "December 18, 2021,"
        ),
        "2021-06-18",
        TERM,
        "TASS-0618",
    ),
    (
        "Russia to officially exit Open Skies arms control treaty on December 18",
        "2021-06-19",
        OK,
        "REPUBLIC-0619",
    ),
    (
        (
            "Conference of States Parties to the Open Skies Treaty discusses Russian Federation’s "
            "intent to withdraw"
        ),
        "2021-07-20",
        OK,
        "SARAJEVO-0720",
    ),
    (
        (
            "As of December 18, 2021, the Russian Federation is no longer a party to the Treaty on "
            "Open Skies (Treaty) and has consequently ceased to be a member of the group of States "
            "Parties stipulated in its provisions."
        ),
        "2021-12-18",
        OK,
        "MFA-1218",
    ),
    ("Russia finally withdraws from the Open Skies Treaty", "2021-12-18", OK, "ROSBALT-32"),
    ("suspending the fulfillment of its obligations", "2021-12-18", TERM, "PLEDGE-1218"),
    # ---- the United States ----
    (
        (
            "Effective six months from tomorrow, the United States will no longer be a party to "
            "the Treaty."
        ),
        "2020-05-21",
        OK,
        "POMPEO-COPY",
    ),
    (
        (
            "Tomorrow, the United States will submit notice of its decision to withdraw from the "
            "Treaty on Open Skies"
        ),
        "2020-05-21",
        OK,
        "OREANDA",
    ),
    ("Pompeo Announces Open Skies Withdrawal", "2020-05-21", OK, "DEFONE"),
    (
        "US officially notifies Russia of its withdrawal from Open Skies Treaty",
        "2020-05-22",
        OK,
        "SPUT-2020-05",
    ),
    (
        "US pulls out of Open Skies treaty, citing Russia's actions on Lithuania's doorstep",
        "2020-05-22",
        EARLY,
        "LRT-2020-05",
    ),
    (
        "on 21 May officially initiated the six-month withdrawal process",
        "2020-05-24",
        WRONG,
        "NATOWATCH",
    ),
    (
        (
            "On May 22, the United States announced its decision to withdraw from the treaty in "
            "six months"
        ),
        "2020-07-14",
        WRONG,
        "RUEMB-2020",
    ),
    (
        "in November 2020, the United States announced its intention",
        "2021-06-01",
        WRONG,
        "CHECKIN",
    ),
    ("The U.S. has withdrawn from the Treaty on Open Skies", "2020-11-22", OK, "JTN-2020"),
    (
        "The United States withdrew from the Open Sky Treaty, which strengthened European security",
        "2020-11-23",
        TERM,
        "CLEVELAND",
    ),
    ("US tells Russia it won't rejoin Open Skies arms control pact", MT, OK, "AP-LEE"),
    (
        "NATO allies, EU regret US withdrawal from Open Skies treaty",
        "2020-05-22",
        OPEN,
        "EUROPOST-2020",
    ),
    # ---- signing, joining, staying ----
    ("Signed: 24 March 1990.", "2020-11-30", WRONG, "CNS-FACT"),
    ("Ukraine Ratifies Open Skies Treaty", "2000-05-01", OK, "ACA-2000"),
    (
        "MFA: Belarus stays within Open Skies Treaty despite challenges",
        "2025-10-09",
        OK,
        "BELTA-2025",
    ),
    ("Georgia kills Open Skies Treaty with Russia", "2012-04-06", OPEN, "EURASIA-2012"),
    (
        "Conference Of Open Skies Treaty Members To Take Place On July 20",
        "2021-07-01",
        TERM,
        "URDU-0701",
    ),
]

OURS: list[Row] = [
    ("", "2021-07-01", OPEN, "nothing"),
    ("   \t ", "2021-07-01", OPEN, "blanks"),
    ("18.12.2021 -- 33!", "2021-07-01", OPEN, "no letters"),
    ("Russia has not withdrawn from the Open Skies Treaty", "2021-07-01", OPEN, "negation"),
    ("Russia denies it will quit Open Skies", "2021-07-01", OPEN, "denial"),
    ("Russia could leave Open Skies", "2021-07-01", OPEN, "modality"),
    ("If the US returns, Russia stays in Open Skies", "2021-03-01", OPEN, "condition"),
    ("Is Russia out of Open Skies", "2021-07-01", OPEN, "question without a mark"),
    ("Russia quits the INF Treaty", "2021-07-01", OPEN, "another treaty"),
    ("US withdraws from New START", "2021-07-01", OPEN, "another treaty"),
    ("US and UK sign open skies aviation agreement", "2020-11-17", OPEN, "civil aviation"),
    ("Russia withdraws troops from Ukraine", "2021-07-01", OPEN, "not a treaty at all"),
    ("Russia leaves Kherson", "2022-11-11", OPEN, "not a treaty at all"),
    ("Atlantis withdraws from the Open Skies Treaty", "2021-07-01", OPEN, "unknown country"),
    ("Brazil quits Open Skies Treaty after Russia", "2021-12-18", OPEN, "unknown country first"),
    ("Russia torpedoes the Open Skies Treaty", "2021-07-01", OPEN, "unknown verb"),
    ("Germany plans to leave Open Skies", "2021-07-01", OPEN, "an intention not recorded"),
    ("Russia has left the Open Skies Treaty", "2021-07-01", EARLY, "notice pending"),
    ("RUSSIA IS OUT", "2021-07-01", EARLY, "capitals, treaty left out"),
    ("<b>Russia</b> quits “Open Skies” pact", "2021-07-01", EARLY, "markup and curly quotes"),
    ("Russia\x00 quits\x1b the Open Skies\u200b Treaty", "2021-07-01", EARLY, "control characters"),
    ("Kremlin to exit Open Skies immediately", "2021-01-20", EARLY, "at once"),
    ("Russia will leave Open Skies next week", "2021-12-13", OK, "next week, and it does"),
    ("Russia no longer a party to Open Skies", "2021-12-17", EARLY, "the eve"),
    ("Russia no longer a party to Open Skies", "2021-12-18", OK, "the day"),
    ("Germany has left the Open Skies Treaty", "2021-07-01", WRONG, "nothing of the kind"),
    ("Belarus quits Open Skies with Russia", "2021-12-18", WRONG, "it stayed"),
    ("Kyrgyzstan withdraws from Open Skies Treaty", "2021-07-01", WRONG, "signatory only"),
    ("Kyrgyzstan is a party to the Treaty on Open Skies", "2021-07-01", WRONG, "signatory only"),
    ("Kyrgyzstan ratifies Open Skies Treaty", "2021-07-01", WRONG, "never"),
    ("US rejoins Open Skies Treaty", "2021-07-01", WRONG, "it did not"),
    ("US announces it will withdraw from Open Skies", "2020-05-21", OK, "the day of it"),
    ("US will withdraw from Open Skies", "2021-07-01", WRONG, "it is out"),
    ("Russia gives notice of withdrawal from Open Skies", "2021-06-18", OK, "the notice"),
    ("Russia gives notice of withdrawal from Open Skies", "2021-06-10", WRONG, "not yet"),
    ("Russia will leave Open Skies on 7 December 2021", "2021-07-01", WRONG, "180 days"),
    ("Russia will leave Open Skies on 18 December 2021", "2021-07-01", OK, "the day"),
    ("Russia will leave Open Skies on 18 December 2021", "2021-01-20", OPEN, "no notice yet"),
    ("Russia's withdrawal takes effect after 180 days' notice", "2021-07-01", TERM, "term"),
    ("A withdrawal needs three months' notice", "2021-07-01", WRONG, "term"),
    ("The treaty has 32 States Parties", "2021-07-01", WRONG, "drops Russia too early"),
    ("The Treaty on Open Skies has 33 members", "2021-07-01", TERM, "members"),
    ("The treaty has 32 States Parties", "2021-12-18", OK, "after"),
    ("28 States Parties took the floor on Open Skies", "2021-07-20", OPEN, "a part of them"),
    ("Russia suspends Open Skies treaty", "2021-12-18", TERM, "suspends"),
    ("Open Skies pact expires for Russia", "2021-12-18", TERM, "expires"),
    ("Open Skies treaty expires", "2021-12-18", WRONG, "no end date"),
    ("Russia remains a party to Open Skies until 18 December", "2021-07-01", OK, "until"),
    ("The US remains in the Open Skies Treaty", "2021-07-01", WRONG, "out since November"),
    ("Lithuania joined Open Skies in 2005", "2021-07-01", OK, "joined"),
    ("Lithuania signed the Open Skies Treaty in 1992", "2021-07-01", WRONG, "acceded"),
    ("US and Russia quit Open Skies", "2021-07-01", EARLY, "one is out, one is not"),
    ("US and Russia quit Open Skies", "2022-01-01", OK, "both are"),
    ("US quits Open Skies, Russia stays in the treaty", "2020-12-01", OK, "two clauses"),
    ("The Open Skies Treaty entered into force in 1992", "2021-07-01", WRONG, "signed then"),
    ("Russia has given no notice", "2021-01-15", OK, "announced only"),
    ("Russia gives no notice of withdrawal", "2021-07-01", WRONG, "given on 18 June"),
    ("In 60 days the Open Skies treaty enters into force", "2001-11-02", OK, "1 January 2002"),
    ("In 30 days the Open Skies treaty enters into force", "2001-11-02", WRONG, "60 days"),
]

FRESH: list[Row] = [
    # ---- written before round 1 of the rules had seen them ----
    ("Moscow pulls out of Open Skies, blames Washington", "2021-01-16", EARLY, "plain"),
    ("Russia announces exit from Open Skies arms treaty", "2021-01-15", OK, "plain"),
    ("Kremlin formally notifies partners of exit from Open Skies", "2021-06-18", OK, "notice"),
    ("Russia formally quits Open Skies Treaty", "2021-06-07", EARLY, "law"),
    ("Trump administration gives notice it will leave Open Skies pact", "2020-05-22", OK, "notice"),
    ("America is out of the Open Skies Treaty", "2020-11-22", OK, "out"),
    ("America is out of the Open Skies Treaty", "2020-11-21", EARLY, "eve"),
    ("The United States exited the Open Skies Treaty in May 2020", "2021-01-15", WRONG, "month"),
    ("US officially left Open Skies on Nov. 22", "2020-11-25", OK, "abbreviated"),
    ("US officially left Open Skies on Nov. 21", "2020-11-25", WRONG, "a day early"),
    ("Russian parliament approves withdrawal from Open Skies", "2021-06-02", OK, "domestic"),
    ("Duma passes bill to denounce the Treaty on Open Skies", "2021-05-19", OK, "domestic"),
    (
        "Russia's exit from the Open Skies Treaty took effect on Saturday",
        "2021-12-18",
        OK,
        "effect",
    ),
    ("Russia's withdrawal from Open Skies enters into force", "2021-12-18", OK, "effect"),
    ("Russia to leave Open Skies in six months", "2021-06-18", OK, "term"),
    ("Russia to leave Open Skies in three months", "2021-06-18", WRONG, "term"),
    ("Russia to leave Open Skies in December", "2021-06-25", OK, "month"),
    ("Russia to leave Open Skies by the end of the month", "2021-06-20", WRONG, "month end"),
    ("Belarus leaves Open Skies", "2021-12-20", WRONG, "stayed"),
    ("Belarus will remain in the Open Skies Treaty", "2021-12-20", OK, "stays"),
    ("32 nations remain in Open Skies after Russia's exit", "2021-12-20", OK, "count"),
    ("34 countries are party to the Open Skies Treaty", "2019-01-01", OK, "count"),
    ("The 34-nation Open Skies Treaty", "2019-01-01", OK, "count"),
    ("The 34-nation Open Skies Treaty", "2020-12-01", WRONG, "count"),
    ("12 nations condemn Russia's withdrawal from Open Skies", "2021-06-20", OPEN, "other count"),
    ("Ten EU ministers regret US decision to quit Open Skies", "2020-05-22", OK, "decision"),
    ("Ukraine accuses Russia of violating Open Skies Treaty", "2021-01-18", OPEN, "other verb"),
    ("Russia says US exit from Open Skies hurts security", "2020-12-01", OPEN, "noun only"),
    ("Russia says it has left the Open Skies Treaty", "2021-12-18", OK, "reported"),
    ("Putin says Russia will not leave Open Skies", "2021-02-01", OPEN, "negation"),
    ("Poland, Lithuania sign Open Skies data deal", "2021-02-01", OPEN, "another deal"),
    ("Cyprus joins the Open Skies Treaty", "2021-02-01", OPEN, "not in the dataset"),
    ("Finland joined the treaty on 10 February 2003", "2010-01-01", OK, "joined"),
    ("Finland joined the treaty on 10 February 2004", "2010-01-01", WRONG, "joined"),
    ("Georgia suspends Open Skies flights with Russia", "2012-04-06", OPEN, "flights"),
    ("US lawmakers want back into Open Skies", "2021-02-01", OPEN, "wish"),
    (
        "Biden administration tells Moscow it will not rejoin Open Skies",
        "2021-05-27",
        OK,
        "refusal",
    ),
    ("Moscow signs off on leaving Open Skies", "2021-06-07", OPEN, "idiom"),
    ("The Open Skies Treaty collapsed", "2021-12-18", OPEN, "collapse"),
    ("Treaty on Open Skies enters into force", "2002-01-01", OK, "entry"),
    ("Treaty on Open Skies enters into force", "2001-12-31", WRONG, "eve of entry"),
    ("Russia ratified the Open Skies Treaty in 2001", "2010-01-01", OK, "ratified"),
    ("Germany and France stay in the Open Skies Treaty", "2021-12-18", OK, "two stay"),
    ("Russia walks away from Open Skies treaty", "2021-01-15", EARLY, "idiom"),
    ("Russia ditches Open Skies", "2021-01-15", OPEN, "slang outside the vocabulary"),
    # ---- written before round 2 of the rules had seen them ----
    ("After US exit, Russia abandons Open Skies Treaty", "2021-01-16", EARLY, "order"),
    ("Russia completes withdrawal from Open Skies Treaty", "2021-12-18", OK, "completed"),
    ("Russia completes withdrawal from Open Skies Treaty", "2021-11-30", EARLY, "completed early"),
    ("US to exit Open Skies treaty, Trump says", "2020-05-21", OK, "intent"),
    ("Washington says it is leaving the Open Skies Treaty", "2020-06-01", OK, "pending progress"),
    ("Washington is leaving the Open Skies Treaty", "2021-02-01", WRONG, "gone already"),
    (
        "Russia's membership of the Open Skies Treaty ended on 18 December 2021",
        "2022-01-01",
        TERM,
        "membership",
    ),
    ("The withdrawal of the United States took effect on 22 November 2020", "2021-01-01", OK, "of"),
    ("The withdrawal of the United States took effect on 22 May 2020", "2021-01-01", WRONG, "of"),
    ("Russia notified depositaries of its withdrawal on 18 June", "2021-07-01", OK, "dated notice"),
    ("Russia notified depositaries of its withdrawal on 15 January", "2021-07-01", WRONG, "dated"),
    ("Moscow announced its withdrawal on 15 January 2021", "2021-07-01", OK, "dated"),
    ("Moscow announced its withdrawal on 18 June 2021", "2021-07-01", WRONG, "that was the notice"),
    (
        "Treaty on Open Skies: 33 parties, one of them leaving in December",
        "2021-07-01",
        OK,
        "colon",
    ),
    ("All 34 members attend Open Skies conference", "2020-07-06", TERM, "members"),
    ("Open Skies conference draws 20 states parties", "2021-07-20", OPEN, "a part"),
    ("More than 30 countries have signed the Open Skies Treaty", "2010-01-01", OK, "more than"),
    ("More than 40 countries have signed the Open Skies Treaty", "2010-01-01", WRONG, "more than"),
    ("Canada and Hungary gave notice of a conference", "2021-06-25", OPEN, "another notice"),
    ("Russia submits notes on Kaliningrad flights under Open Skies", "2019-01-01", OPEN, "notes"),
    ("Turkey quits Istanbul Convention", "2021-07-01", OPEN, "another treaty"),
    ("Britain leaves EU, stays in Open Skies", "2020-02-01", OPEN, "two objects"),
    ("Lithuania withdraws from cluster munitions treaty", "2025-03-06", OPEN, "another treaty"),
    ("Finland leaves Ottawa mine ban treaty", "2025-07-10", OPEN, "another treaty"),
    ("Russia left out of Open Skies conference", "2022-01-01", OPEN, "left out"),
    ("US left door open to return to Open Skies", "2021-02-01", OPEN, "left a door"),
    ("Russia quits talks on Open Skies treaty", "2021-02-01", OPEN, "talks"),
    ("Russia signs Open Skies Treaty", "1992-03-24", OK, "signed"),
    ("Hungary and Canada ratify the Open Skies Treaty", "1995-01-01", OK, "plural"),
    ("Russia was a State Party until 18 December 2021", "2022-01-01", OK, "was"),
    # ---- written before round 3 of the rules had seen them ----
    ("Kremlin: Russia no longer bound by Open Skies Treaty", "2021-12-20", OPEN, "bound by"),
    ("Russia pulls the plug on Open Skies Treaty", "2021-06-18", OPEN, "idiom"),
    ("Russia and US trade blame after Open Skies exit", "2021-01-20", OPEN, "blame"),
    ("NATO urges Russia to stay in Open Skies Treaty", "2021-06-18", OPEN, "urges"),
    ("US exits Open Skies Treaty amid Russian violations", "2020-11-23", OK, "amid"),
    ("Russia exiting Open Skies pact", "2021-01-15", OPEN, "bare participle"),
    ("Russia has formally left the Open Skies arms control pact", "2021-11-01", EARLY, "pending"),
    ("Russian Federation withdraws from the Treaty on Open Skies", "2021-12-18", OK, "official"),
    ("Russia left the Open Skies Treaty in June 2021", "2022-03-01", WRONG, "month"),
    ("Russia left the Open Skies Treaty last December", "2022-03-01", OK, "last December"),
    ("Open Skies Treaty now has 32 members after Russian exit", "2022-03-01", TERM, "members"),
    ("Open Skies down to 31 States Parties", "2022-03-01", OPEN, "a smaller bare number"),
    ("Hungary withdraws from the Open Skies Treaty", "2022-03-01", WRONG, "it has not"),
    ("US leaves Open Skies observation aircraft at Offutt", "2021-06-10", OPEN, "aircraft"),
    ("US announces Open Skies treaty withdrawal", "2020-05-21", OK, "announces"),
    ("Kyrgyzstan never ratified the Open Skies Treaty", "2021-03-01", OK, "never ratified"),
    ("Latvia acceded to the Treaty on Open Skies in 2002", "2010-01-01", OK, "acceded"),
    ("Sweden signs Open Skies treaty", "1992-03-24", WRONG, "acceded in 2002"),
    ("Russia gives Open Skies six months' notice", "2021-06-18", OK, "notice and term"),
    ("Washington's withdrawal from Open Skies takes effect today", "2020-11-22", OK, "today"),
]

RULES: list[Row] = [
    # ---- characters and names ----
    ("Türkiye quits the Open Skies Treaty", "2021-07-01", WRONG, "accents"),
    ("Rus\u00adsia quits the Open Skies Treaty", "2021-07-01", EARLY, "a soft hyphen"),
    ("The U. S. A. has left the Open Skies Treaty", "2021-07-01", OK, "points"),
    ("The U.K. has left the Open Skies Treaty", "2021-07-01", WRONG, "points"),
    ("Russia hasn't left the Open Skies Treaty", "2021-07-01", OPEN, "not, shortened"),
    ("Russia_has_left_the_Open_Skies_Treaty", "2021-07-01", EARLY, "a file's name"),
    ("US-led group leaves the Open Skies Treaty", "2021-12-20", OPEN, "led by a state"),
    ("Poland, Germany and the Netherlands quit Open Skies", "2021-07-01", WRONG, "three states"),
    ("Germany and France leave Open Skies", "2021-07-01", WRONG, "two states"),
    ("Czechoslovakia has left the Open Skies Treaty", "2021-07-01", WRONG, "no longer exists"),
    # ---- days ----
    ("Russia's withdrawal takes effect on 18 December", "2021-07-01", OK, "the next December"),
    ("Russia's withdrawal will take effect on 18 December", "2021-07-01", OK, "future"),
    ("Russia will have left Open Skies by 18 December", "2021-07-01", OK, "by"),
    ("US and Russia will have left Open Skies by 18 December", "2021-07-01", OK, "one has"),
    ("Russia will have left Open Skies by 17 December", "2021-07-01", WRONG, "by"),
    ("The US had left Open Skies by 2020", "2021-07-01", OK, "by, and over"),
    ("The US had left Open Skies by 2019", "2021-07-01", WRONG, "by, and over"),
    ("Russia will leave Open Skies on 2021-12-18", "2021-07-01", OK, "ISO"),
    ("Russia will leave Open Skies on 2021-12-19", "2021-07-01", WRONG, "ISO"),
    ("Russia will leave Open Skies on 31 September", "2021-07-01", OPEN, "there is none"),
    ("US left Open Skies on 11/22/2020", "2021-07-01", OPEN, "figures, in either order"),
    ("US left Open Skies on 22nd of November 2020", "2021-07-01", OK, "ordinal"),
    ("US left Open Skies in late November", "2021-07-01", OK, "late"),
    ("US left Open Skies in September", "2021-07-01", WRONG, "month"),
    ("Russia may leave Open Skies after 18 December", "2021-07-01", OPEN, "may is no month"),
    ("Russia left the Open Skies Treaty in January", "2021-07-01", WRONG, "a past time, a party"),
    ("Russia left the Open Skies Treaty in January", "2021-01-20", EARLY, "this month, a party"),
    ("US left Open Skies on Sunday", "2020-11-23", OK, "weekday"),
    ("US left Open Skies on Saturday", "2020-11-23", WRONG, "weekday"),
    ("US left Open Skies on Sunday", "2020-11-29", OK, "a week ago"),
    ("US left Open Skies on Sunday", "2020-11-30", WRONG, "the Sunday before"),
    ("Russia will leave Open Skies on Saturday", "2021-12-13", OK, "weekday"),
    ("Russia will leave Open Skies on Friday", "2021-12-13", WRONG, "weekday"),
    ("US quits Open Skies today", "2020-11-23", WRONG, "yesterday"),
    ("US quit Open Skies yesterday", "2020-11-23", OK, "yesterday"),
    ("US quit Open Skies yesterday", "2020-11-24", WRONG, "the day before"),
    ("Russia will leave Open Skies tomorrow", "2021-12-17", OK, "tomorrow"),
    ("Russia will leave Open Skies tomorrow", "2021-12-16", EARLY, "in two days"),
    ("US quit Open Skies last week", "2020-12-05", OK, "13 days ago"),
    ("US quit Open Skies last week", "2020-12-06", WRONG, "14 days ago"),
    ("US quit Open Skies last week", "2020-11-22", WRONG, "today"),
    ("Russia will leave Open Skies this week", "2021-12-12", OK, "in 6 days"),
    ("Russia will leave Open Skies this week", "2021-12-11", EARLY, "in 7 days"),
    ("Russia will leave Open Skies next week", "2021-12-04", EARLY, "in 14 days"),
    ("US left Open Skies last month", "2020-12-10", OK, "last month"),
    ("US left Open Skies last month", "2021-01-10", WRONG, "two months ago"),
    ("Russia left Open Skies last month", "2022-01-10", OK, "across the year"),
    ("Russia will leave Open Skies next month", "2021-11-20", OK, "next month"),
    ("Russia will leave Open Skies next month", "2021-12-01", WRONG, "this month"),
    ("Russia will leave Open Skies this month", "2021-12-01", OK, "this month"),
    ("US left Open Skies last year", "2022-07-01", WRONG, "the year before"),
    ("Russia will leave Open Skies this year", "2021-07-01", OK, "this year"),
    ("Russia will leave Open Skies next year", "2021-07-01", WRONG, "this year"),
    ("Russia will leave Open Skies by the end of the year", "2021-07-01", OK, "end of the year"),
    ("Russia left Open Skies a year after the US", "2021-12-20", OPEN, "from another day"),
    ("Russia left Open Skies at the start of the year", "2022-07-01", OPEN, "vague"),
    ("Russia will leave Open Skies in the autumn", "2021-07-01", OPEN, "a season"),
    ("Russia will leave Open Skies in months", "2021-07-01", OPEN, "some months"),
    ("Russia will leave Open Skies by 1 July", "2021-07-01", WRONG, "by today"),
    ("US left Open Skies on Monday", "2020-11-25", WRONG, "weekday"),
    # ---- terms ----
    (
        (
            "Effective six months from tomorrow, the United States will no longer be a party to "
            "the Treaty."
        ),
        "2020-05-20",
        OPEN,
        "a day too early",
    ),
    ("Russia will leave Open Skies in six months", "2021-06-24", OK, "nearly"),
    ("Russia will leave Open Skies in six months", "2021-06-25", WRONG, "not nearly"),
    ("Russia will leave Open Skies in six months", "2021-06-12", OPEN, "nearly, but no notice"),
    ("Russia will leave Open Skies in 24 weeks", "2021-07-01", OK, "168 days"),
    ("Russia will leave Open Skies in 26 weeks", "2021-07-01", WRONG, "182 days"),
    ("Russia will leave Open Skies within six months", "2021-07-01", OK, "within"),
    ("Russia will leave Open Skies within five months", "2021-07-01", WRONG, "within"),
    ("Russia will leave Open Skies within days", "2021-07-01", EARLY, "at once"),
    ("Germany will leave Open Skies within days", "2021-07-01", WRONG, "nothing is begun"),
    ("Germany will leave Open Skies in three weeks", "2021-07-01", WRONG, "no notice"),
    ("Germany will leave Open Skies in eight months", "2021-07-01", OPEN, "time for a notice"),
    ("Germany will leave Open Skies in May", "2021-07-01", OPEN, "time for a notice"),
    ("A withdrawal from Open Skies needs six months' notice", "2021-07-01", OK, "the term"),
    ("A withdrawal from Open Skies needs 26 weeks' notice", "2021-07-01", TERM, "nearly the term"),
    ("A withdrawal from Open Skies needs 178 days' notice", "2021-07-01", TERM, "6 days less"),
    ("A withdrawal from Open Skies needs 177 days' notice", "2021-07-01", WRONG, "7 days less"),
    ("Russia will leave Open Skies in the coming weeks", "2021-11-17", OK, "in 31 days"),
    ("Russia will leave Open Skies in the coming weeks", "2021-11-16", EARLY, "in 32 days"),
    ("Russia to leave Open Skies in 180 days", "2021-06-18", TERM, "not a term of days"),
    # ---- announcements, steps, notices ----
    ("Russia begins withdrawal from Open Skies", "2021-01-15", OK, "begins"),
    ("Russia announces it will leave Open Skies in December", "2021-07-01", OK, "ahead"),
    ("Russia announces it will leave Open Skies in August", "2021-07-01", WRONG, "ahead"),
    ("Germany announces it will leave Open Skies next year", "2021-07-01", OPEN, "ahead"),
    ("US announces it will leave Open Skies in six months", "2020-05-22", OK, "a term"),
    ("Russia announced its exit from Open Skies in January", "2021-07-01", OK, "past"),
    ("Duma approves withdrawal from Open Skies", "2021-05-19", OK, "approves"),
    ("Duma approves withdrawal from Open Skies", "2021-02-01", OPEN, "no step yet"),
    ("Duma approved withdrawal from Open Skies in January", "2021-07-01", OPEN, "no step then"),
    ("US Senate approves withdrawal from Open Skies", "2003-01-01", OPEN, "ratification in 1993"),
    ("Russia submits Open Skies withdrawal bill", "2021-05-11", OK, "bill"),
    ("US regrets approving withdrawal of Russia from Open Skies", "2021-07-01", OPEN, "no verb"),
    ("Russia will give notice of withdrawal", "2021-07-01", WRONG, "given already"),
    ("Russia will give notice of withdrawal", "2021-06-10", OK, "to come"),
    ("US will give notice of withdrawal today", "2020-05-22", OK, "today"),
    ("Russia gave no notice in January 2021", "2021-07-01", OK, "none then"),
    ("Russia gave no notice in June 2021", "2021-07-01", WRONG, "given then"),
    # ---- parties, signatories, entry into force ----
    ("Russia remains a party to Open Skies until 17 December", "2021-07-01", WRONG, "until"),
    ("Germany remains a party to Open Skies until 18 December", "2021-07-01", WRONG, "until"),
    ("Germany remains a party to Open Skies this year", "2021-07-01", OK, "now"),
    ("Russia has not ratified the Open Skies Treaty", "2000-01-01", OK, "not yet"),
    ("The Open Skies Treaty was signed in 1991", "2021-07-01", WRONG, "year"),
    ("The Open Skies Treaty entered into force on 1 January 2002", "2021-07-01", OK, "day"),
    ("The Open Skies Treaty entered into force for Lithuania in 2005", "2021-07-01", OK, "for"),
    ("The Open Skies Treaty entered into force for Lithuania in 2004", "2021-07-01", WRONG, "for"),
    ("Russia signed the Open Skies Treaty in 1992", "2021-07-01", OK, "year"),
    ("Open Skies Treaty expires", "1995-01-01", OPEN, "not in force"),
    ("US will return to Open Skies", "2021-07-01", OPEN, "no verb for it"),
    # ---- counts ----
    ("Fewer than 34 countries are party to the Open Skies Treaty", "2021-07-01", OK, "33"),
    ("Less than 33 countries are party to the Open Skies Treaty", "2021-07-01", WRONG, "33"),
    ("At least 33 countries are party to the Open Skies Treaty", "2021-07-01", OK, "33"),
    ("At least 34 countries are party to the Open Skies Treaty", "2021-07-01", WRONG, "33"),
    ("More than 32 countries are party to the Open Skies Treaty", "2021-07-01", OK, "33"),
    ("Over 33 countries are party to the Open Skies Treaty", "2021-07-01", WRONG, "33"),
    ("Almost 36 countries are party to the Open Skies Treaty", "2021-07-01", OK, "33, loosely"),
    ("Almost 37 countries are party to the Open Skies Treaty", "2021-07-01", WRONG, "33, loosely"),
    ("Thirty-three states remain in Open Skies", "2021-07-01", OK, "in words"),
    ("Twenty states are parties to Open Skies", "2021-07-01", OPEN, "a part of them"),
    ("Now twenty states are parties to Open Skies", "2021-07-01", WRONG, "all of them"),
    ("A dozen states are parties to Open Skies", "2021-07-01", OPEN, "a part of them"),
    ("The 20-nation Open Skies Treaty", "2021-07-01", WRONG, "hyphen"),
    ("A 20-nation group meets", "2021-07-01", OPEN, "hyphen, no treaty"),
    ("34 states have ratified the Open Skies Treaty", "2021-07-01", OK, "one has left since"),
    ("25 states signed the Open Skies Treaty", "2021-07-01", OK, "at first"),
    ("27 states have signed the Open Skies Treaty", "2021-07-01", OK, "before it was in force"),
    ("29 states have signed the Open Skies Treaty", "2021-07-01", WRONG, "never"),
    ("35 states have signed the Open Skies Treaty", "2001-12-31", WRONG, "not yet"),
    ("The 35 signatories of the Open Skies Treaty", "2021-07-01", TERM, "signatories"),
    # ---- words ----
    ("The 33 ratifiers of the Open Skies Treaty", "2021-07-01", TERM, "ratifiers"),
    ("Russia has left Open Skies, NATO members say", "2021-12-20", OK, "members of another body"),
    ("Russia has left Open Skies, members of the EU say", "2021-12-20", OK, "of another body"),
    # ---- whose act it is, and of what ----
    ("Britain says the US has left Open Skies", "2021-07-01", OK, "the nearer"),
    ("Britain told Russia it has left Open Skies", "2021-07-01", WRONG, "the one who speaks"),
    ("US confirms Russian withdrawal from Open Skies", "2020-12-01", OPEN, "inside"),
    ("Russia's neighbour Finland will leave Open Skies", "2021-07-01", OPEN, "the nearer"),
    ("Open Skies withdrawal by Russia takes effect", "2021-12-18", OK, "by"),
    ("The treaty was signed by Russia in 1992", "2021-07-01", OK, "by"),
    ("Russia left. Germany stays in Open Skies", "2021-12-20", OK, "two sentences"),
    ("Russia has left; Germany has left Open Skies", "2021-12-20", WRONG, "two sentences"),
    ("On 18 December 2021; Russia left Open Skies", "2021-12-20", OK, "a time alone"),
    ("Russia left Open Skies, on 17 December", "2021-12-20", WRONG, "a time alone"),
    ("Russia left Open Skies, experts said on Friday", "2021-12-20", OK, "a time of another"),
    ("On 18 December Russia left Open Skies", "2021-12-20", OK, "a time before"),
    ("Russia suspends cooperation under the Open Skies Treaty", "2021-12-20", OPEN, "beside it"),
    ("Russia signs", "2021-12-20", OPEN, "what?"),
    ("Russia's Open Skies treaty obligations suspended", "2021-12-20", TERM, "before the verb"),
    ("Finland says the treaty was signed in 1992", "2021-12-20", OK, "not by Finland"),
    ("Russia left it", "2021-12-20", OK, "it"),
]

KINDS: dict[str, dict[tuple[str, str, str], list[str]]] = {
    "a weekday beside a date": {
        ("open-skies", "2021-07-01", OK): [
            "Russia gave notice on Friday, 18 June 2021",
            "Russia will leave Open Skies on Saturday 18 December 2021",
            "Russia gave notice on 18 June 2021, a Friday",
            "On Friday, June 18, 2021, Russia gave notice of withdrawal",
            "Russia gave notice Friday 18 June",
            "Russia gave notice on Friday the 18th of June 2021",
            "Russia's withdrawal takes effect on Saturday, 18 December 2021",
        ],
        ("open-skies", "2021-01-20", OK): ["US left Open Skies on Sunday, November 22, 2020"],
        ("open-skies", "2021-02-01", OK): [
            "Russia announced its withdrawal on Friday, January 15",
            "Russia announced its withdrawal on Fri., Jan. 15",
        ],
        ("rome-statute", "2026-11-27", OK): [
            "Hungary gave notice on Monday, June 2, 2025",
            "Burundi left the ICC on Friday, 27 October 2017",
        ],
        ("who", "2026-11-27", OK): ["Argentina left the WHO on Tuesday, March 17, 2026"],
        ("energy-charter", "2026-11-27", OK): ["UK left the ECT on Sunday, 27 April 2025"],
        ("open-skies", "2021-07-01", OPEN): [
            "Russia gave notice on Monday, 18 June 2021",
            "Russia gave notice on Sunday, June 18, 2021",
        ],
        ("open-skies", "2021-06-20", OK): ["Russia gave notice on Friday"],
        ("open-skies", "2021-07-01", WRONG): [
            "Russia's withdrawal takes effect on Friday, 17 December 2021"
        ],
    },
    "a notice that is not given": {
        ("open-skies", "2021-01-20", WRONG): [
            "Russia has served notice that it will leave Open Skies",
            "Russia has given its six-month notice to quit Open Skies",
            "Russia's six-month notice period has begun",
            "Russia's six-month countdown is running",
            "Russia's six-month notice began on 15 January 2021",
            "Russia has six months' notice to run under Open Skies",
            "Russia has tendered notice of withdrawal",
            "Russia lodged its notice of withdrawal from Open Skies",
            "Russia handed in a formal notice of withdrawal from Open Skies",
            "The six-month clock is ticking for Russia",
            "Russia formally notified the depositaries of its withdrawal",
        ],
        ("open-skies", "2021-07-01", OK): [
            "Russia has served notice that it will leave Open Skies",
            "Russia has given its six-month notice to quit Open Skies",
            "Russia's six-month notice period has begun",
            "Russia notified Canada and Hungary of its withdrawal",
            "Russia notified Canada of its withdrawal from Open Skies",
        ],
        ("open-skies", "2021-01-20", OPEN): [
            "Russia on six months' notice",
            "Russia is serving its six months' notice",
            "Russia's six-month withdrawal process starts",
            "The six-month notice period has begun",
            "Clock starts on Russia's exit from Open Skies",
        ],
    },
    "what is on file": {
        ("unesco", "2026-11-27", OK): [
            "US left UNESCO in 2018",
            "Singapore left UNESCO in 1985",
            "South Africa left UNESCO in 1956",
            "UK rejoined UNESCO in 1997",
            "Portugal left UNESCO in 1972",
            "Israel left UNESCO",
            "US gave notice of withdrawal from UNESCO in 1983",
            "US gave notice of withdrawal from UNESCO",
            "UK joined UNESCO in 1997",
        ],
        ("paris-agreement", "2026-11-27", OK): [
            "US left the Paris climate accord in 2020",
            "US rejoined the Paris Agreement in 2021",
            "US left the Paris Agreement on 4 November 2020",
            "US left the Paris Agreement in January 2026",
            "US rejoined the Paris Agreement in February 2021",
            "US gave notice in 2019",
            "US joined the Paris Agreement in 2016",
            "US joined the Paris Agreement in 2021",
        ],
        ("unesco", "2010-01-01", OK): ["UK left UNESCO in 1985"],
        ("unesco", "2024-01-10", OK): [
            "US left UNESCO in 2018 and rejoined in 2023",
            "US returned to UNESCO",
        ],
        ("unesco", "2026-11-27", WRONG): [
            "UK left UNESCO in 1990",
            "US rejoined UNESCO in 2019",
            "Portugal left UNESCO in 1980",
        ],
        ("unesco", "2026-11-27", OPEN): [
            "UK has left UNESCO",
            "US returns to UNESCO",
        ],
        ("unesco", "2024-01-10", OPEN): [
            "US gave notice of withdrawal from UNESCO",
            "US remains out of UNESCO",
            "US is out of UNESCO",
        ],
        ("rome-statute", "2026-11-27", OPEN): [
            "Gambia gave notice of withdrawal from the ICC",
            "South Africa announced withdrawal from the ICC",
        ],
        ("rome-statute", "2026-11-27", OK): [
            "Gambia gave notice of withdrawal from the ICC in 2016"
        ],
        ("rome-statute", "2026-11-27", WRONG): [
            "Gambia has left the ICC",
            "Gambia left the ICC in 2017",
        ],
        ("paris-agreement", "2026-11-27", WRONG): [
            "US remains in the Paris Agreement",
            "US is a party to the Paris Agreement",
            "US rejoined the Paris Agreement in 2025",
            "US joined the Paris Agreement in 2020",
        ],
        ("paris-agreement", "2026-11-27", OPEN): [
            "US has left the Paris Agreement three times",
            "US rejoined the Paris Agreement",
            "US will rejoin the Paris Agreement",
        ],
        ("paris-agreement", "2021-03-01", OPEN): ["US has left the Paris Agreement"],
        ("paris-agreement", "2021-03-01", OK): ["US is a party to the Paris Agreement"],
        ("who", "2026-11-27", WRONG): [
            "US left the WHO in 2021",
            "US left the WHO in 2020",
        ],
        ("who", "2026-11-27", OK): ["US gave notice of withdrawal from the WHO in 2020"],
        ("who", "2021-03-01", OPEN): [
            "US gave notice of withdrawal from the WHO",
            "US will leave the WHO",
        ],
        ("who", "2021-03-01", WRONG): ["US is leaving the WHO"],
        ("who", "2020-08-01", OK): ["US will leave the WHO in July 2021"],
        ("new-start", "2026-11-27", TERM): ["New START was terminated"],
        ("new-start", "2026-11-27", OPEN): ["New START ended by US withdrawal"],
        ("new-start", "2026-11-27", WRONG): ["US gave notice of withdrawal from New START"],
        ("inf", "2026-11-27", TERM): ["INF Treaty expired"],
        ("inf", "2026-11-27", OK): ["Russia suspended INF"],
        ("cfe", "2026-11-27", OPEN): [
            "Russia suspended CFE in 2015",
            "NATO states left CFE",
        ],
        ("cfe", "2026-11-27", WRONG): [
            "US withdrew from CFE",
            "Russia left the CFE Treaty in 2007",
        ],
        ("cfe", "2026-11-27", OK): [
            "US suspended CFE",
            "Russia left the CFE Treaty in November 2023",
        ],
        ("ecowas", "2025-02-01", OK): ["Mali, Niger and Burkina Faso left ECOWAS"],
        ("ecowas", "2024-03-01", EARLY): [
            "Mali, Niger and Burkina Faso left ECOWAS",
            "Mali left ECOWAS with immediate effect",
        ],
        ("mine-ban", "2026-11-27", OK): [
            "Finland left the Ottawa Treaty",
            "Finland left the Ottawa Treaty on Saturday, 10 January 2026",
            "Ukraine suspended the Ottawa Treaty in July 2025",
        ],
        ("mine-ban", "2026-11-27", EARLY): ["Ukraine left the Ottawa Treaty"],
        ("mine-ban", "2026-11-27", OPEN): ["Ukraine suspended the Ottawa Treaty in 2024"],
        ("open-skies", "2021-07-01", EARLY): [
            "Canada urged Russia not to leave; Russia has left Open Skies"
        ],
        ("open-skies", "2022-01-10", OK): ["Russia is out of Open Skies"],
        ("open-skies", "2022-01-10", WRONG): [
            "Russia's exit from Open Skies took effect on Saturday",
            "Russia's exit from Open Skies took effect in January",
        ],
        ("open-skies", "2021-12-20", OK): ["Russia left Open Skies on Saturday"],
        ("open-skies", "2021-12-19", OK): ["Russia left Open Skies yesterday"],
        ("open-skies", "2021-12-19", WRONG): ["Russia left Open Skies today"],
        ("open-skies", "2021-01-15", OK): [
            "Russia says it will withdraw from Open Skies",
            "Moscow announces exit from Open Skies",
        ],
        ("open-skies", "2021-06-18", OK): [
            "Russia formally notifies states of exit from Open Skies"
        ],
        ("open-skies", "2020-05-22", OK): [
            "US gives six months' notice of withdrawal from Open Skies"
        ],
        ("open-skies", "2020-05-22", EARLY): ["US quits Open Skies"],
        ("open-skies", "2020-11-22", OK): [
            "US has left Open Skies",
            "US formally exits Open Skies Treaty",
        ],
        ("open-skies", "2021-07-01", OK): [
            "Russia remains a State Party until 18 December 2021",
            "Russia is leaving Open Skies on 18 December",
            "Russia will no longer be a party to Open Skies from 18 December 2021",
        ],
        ("open-skies", "2021-07-01", WRONG): [
            "Russia remains a State Party until 18 November 2021"
        ],
        ("rome-statute", "2025-06-10", OK): [
            "Hungary gives notice of withdrawal from the ICC",
            "Hungary will leave the ICC on 2 June 2026",
            "Hungary to leave ICC in a year",
        ],
        ("rome-statute", "2025-06-10", EARLY): ["Hungary leaves the ICC"],
        ("who", "2025-02-01", OK): ["US to leave WHO in January 2026"],
        ("who", "2025-02-01", EARLY): ["US quits WHO"],
        ("unesco", "2025-08-01", OK): ["US will leave UNESCO in December 2026"],
        ("unesco", "2025-08-01", EARLY): ["US quits UNESCO"],
        ("mine-ban", "2025-12-28", OK): ["Estonia, Latvia and Lithuania left the Ottawa Treaty"],
        ("mine-ban", "2025-12-28", EARLY): ["Poland and Finland left the Ottawa Treaty"],
        ("mine-ban", "2025-09-01", OK): ["Poland will leave the Ottawa Treaty on 20 February 2026"],
        ("energy-charter", "2026-11-27", OK): [
            "Germany left the ECT in December 2023",
            "Italy left the ECT in 2016",
        ],
        ("energy-charter", "2026-11-27", WRONG): ["Italy left the ECT in 2015"],
        ("istanbul-convention", "2026-11-27", OK): [
            "Turkey left the Istanbul Convention on 1 July 2021",
            "Türkiye withdrew from the Istanbul Convention",
        ],
        ("istanbul-convention", "2026-11-27", WRONG): [
            "Türkiye left the Istanbul Convention on 20 March 2021"
        ],
        ("cfe", "2023-07-01", EARLY): ["Russia has left the CFE Treaty"],
        ("ilo", "2026-11-27", OK): [
            "Nicaragua gives notice of withdrawal from ILO",
            "Nicaragua is leaving the ILO",
        ],
        ("ilo", "2026-11-27", EARLY): ["Nicaragua has left the ILO"],
    },
    "the end of a treaty or a state": {
        ("new-start", "2026-11-27", WRONG): [
            "US withdrew from New START",
            "Russia's withdrawal from New START took effect",
            "Russia has left New START",
            "US quit New START on 5 February 2026",
            "US is leaving New START",
            "US will leave New START",
            "Russia is no longer a party to New START",
        ],
        ("inf", "2026-11-27", WRONG): [
            "Russia withdrew from the INF Treaty",
            "Russia quit INF on 2 August 2019",
            "Russia gave notice of withdrawal from INF",
        ],
        ("unesco", "2026-11-27", WRONG): [
            "Czechoslovakia withdrew from UNESCO",
            "Yugoslavia left UNESCO",
            "East Germany left UNESCO in 1990",
        ],
        ("open-skies", "2026-11-27", WRONG): ["Czechoslovakia left Open Skies"],
        ("inf", "2026-11-27", OK): [
            "US withdrew from INF",
            "US left the INF Treaty on 2 August 2019",
        ],
    },
    "turned around": {
        ("istanbul-convention", "2026-11-27", OPEN): [
            "Latvia votes not to leave the Istanbul Convention",
            "Latvia's parliament votes against leaving the Istanbul Convention",
            "Latvia votes to reject withdrawal from the Istanbul Convention",
            "Latvia votes down exit from the Istanbul Convention",
            "Latvia votes to stop withdrawal from the Istanbul Convention",
            "Latvia votes to delay withdrawal from the Istanbul Convention",
            "Latvia's president vetoes law on leaving the Istanbul Convention",
            "Latvia's parliament votes to keep the Istanbul Convention, not leave it",
            "Latvian parliament votes to reconsider withdrawal",
            "Latvia votes to send back law on leaving",
            "Latvia votes on exit",
            "Latvia votes for exit from the convention to be put off",
            "Latvia's parliament narrowly votes to stay rather than leave",
        ],
        ("open-skies", "2021-02-01", OPEN): [
            "Russia decides not to leave Open Skies",
            "Russia decides against leaving Open Skies",
            "Russia confirms it has no intention to withdraw from Open Skies",
            "Russia announces reversal of its withdrawal from Open Skies",
            "Russia announces end of withdrawal from Open Skies",
            "Russia insists it will stay, denies it will leave Open Skies",
            "Russia decides to stay, not leave Open Skies",
            "Russia triggers six-month exit clock",
            "Russia's six-month withdrawal period ends on 15 July 2021",
            "Six months' notice: Russia starts the clock on Open Skies",
        ],
        ("open-skies", "2021-07-01", OPEN): [
            "Russia drops plan to leave Open Skies",
            "Russia cancels its withdrawal from Open Skies",
            "Russia abandons plan to leave Open Skies",
            "Russia shelves plans to leave Open Skies",
            "Russia rules out leaving Open Skies",
            "Russia vows never to leave Open Skies",
            "Russia announces it will stop leaving Open Skies",
            "Russia announces halt to withdrawal from Open Skies",
            "Russia announces suspension of its withdrawal from Open Skies",
            "Russia withdraws notice of withdrawal from Open Skies",
            "Russia takes back its notice of withdrawal",
            "Russia gave up plans to leave Open Skies",
            "Russia announces postponement of its withdrawal from Open Skies",
            "Russia backs down on plan to leave Open Skies",
            "Russia backtracks on withdrawal from Open Skies",
            "Russian parliament votes to keep Russia in Open Skies after leaving debate",
            "Russia has yet to leave Open Skies",
            "Russia has yet to give notice of withdrawal",
            "Russia stopped short of leaving Open Skies",
            "Russia announces u-turn on leaving Open Skies",
            "Russia, which may leave Open Skies, gave notice of nothing",
            "Russia suspends its withdrawal from Open Skies",
            "Russia's withdrawal from Open Skies is suspended",
            "Russia is leaving Open Skies unless the US returns",
            "Russia is no longer leaving Open Skies",
            "Russia is already out of Open Skies",
            "Russia is not leaving Open Skies",
            "Russia won't leave Open Skies",
            "Russia isn't leaving Open Skies after all",
            "Russia will stay in Open Skies",
            "Russia to leave Open Skies by December, or so it says",
            "Russia to leave Open Skies earlier than December",
            "Russia to leave Open Skies no later than October",
            "Russia to leave Open Skies between August and October",
            "Russia to leave Open Skies around Christmas",
        ],
        ("open-skies", "2021-07-01", OK): [
            "Russia gave notice on 18 June, a Friday, of its withdrawal from Open Skies",
            "Russia to leave Open Skies in December",
        ],
        ("open-skies", "2021-02-01", WRONG): [
            "Russia gives Open Skies notice of withdrawal",
            "Russia gave formal six-month notice",
        ],
        ("open-skies", "2021-07-01", WRONG): [
            "Russia to leave Open Skies in November",
            "Russia to leave Open Skies on Sunday",
            "Russia to leave Open Skies on December 18, 2022",
        ],
    },
    "conditions and hearsay": {
        ("open-skies", "2021-02-01", OPEN): [
            "Unless allies give guarantees, Russia will leave Open Skies",
            "If allies give no guarantees, Russia will leave Open Skies",
            "Russia will leave Open Skies, unless allies give guarantees",
            "Russia would leave Open Skies",
            "It is untrue that Russia has left Open Skies",
            "Myth: Russia has left Open Skies",
            "Russia almost left Open Skies",
            "Had Russia left Open Skies, the treaty would be dead",
            "Fact check: Russia has left Open Skies",
            "Russia will leave Open Skies as long as the US stays out",
            "Russia will leave Open Skies in case the US does not return",
            "Russia has left Open Skies, a spokesman wrongly said",
            "No, Russia has not left Open Skies",
            "Sources say Russia has left Open Skies",
            "Disinformation: Russia has left Open Skies",
            "Rumours say Russia has left Open Skies",
            "Suppose Russia has left Open Skies",
            "Imagine Russia has left Open Skies",
            "Were Russia to leave Open Skies",
            "Should Russia leave Open Skies, allies lose",
            "Russia nearly quit Open Skies",
            "Russia to decide on leaving Open Skies",
            "Calls for Russia to leave Open Skies",
            "Hawks want Russia to leave Open Skies",
            "Experts fear Russia will leave Open Skies",
            "It is a lie that Russia has left Open Skies",
            "Russia is thought to have left Open Skies",
            "Satire: Russia has left Open Skies",
            "Russia reportedly gave notice of withdrawal",
            "The day after Russia has left Open Skies",
            "Once Russia has left Open Skies, the treaty is dead",
            "When Russia has left Open Skies, the treaty is dead",
            "Before Russia leaves Open Skies, talks are due",
            "Russia has begun the process of withdrawing from Open Skies by a notice to all",
            "Russia served formal notice on parties",
            "Russia will leave Open Skies only after parliament votes",
            "Russia will leave Open Skies when the law is signed",
            "Russia will leave Open Skies pending a vote",
            "Russia will leave Open Skies subject to a vote",
            "Russia will leave Open Skies depending on the US",
            "Assuming the US stays out, Russia will leave Open Skies",
            "Russia will leave Open Skies even though it said otherwise",
            "According to rumours, Russia has left Open Skies",
            "Tweet says Russia has left Open Skies",
            "Russia has left Open Skies, says unnamed official",
            "Russia has supposedly left Open Skies",
            "Russia has in effect left Open Skies",
            "Russia has virtually left Open Skies",
            "Russia has as good as left Open Skies",
            "Russia hardly left Open Skies",
            "Few believe Russia will leave Open Skies",
            "Russia denies having left Open Skies",
            "Contrary to reports, Russia has left Open Skies",
            "It is incorrect that Russia has left Open Skies",
            "It is inaccurate to say Russia has left Open Skies",
            "Debunked: Russia has left Open Skies",
            "Propaganda: Russia has left Open Skies",
            "Russia's bluff: it will leave Open Skies",
            "Russia ready to discuss leaving Open Skies",
            "Russia plans talks before leaving Open Skies",
            "Russia prepares for US exit from Open Skies",
            "Russia announces conference on US exit from Open Skies",
            "Russia announces statement on withdrawal from Open Skies",
        ],
        ("open-skies", "2021-07-01", OPEN): [
            "Analysis: why Russia left Open Skies",
            "Russia's departure from Open Skies complete",
            "Russia out of Open Skies",
            "Goodbye Open Skies: Russia is gone",
        ],
        ("open-skies", "2021-02-01", WRONG): [
            "Russia submits notification of withdrawal to Canada and Hungary"
        ],
        ("open-skies", "2021-02-01", EARLY): ["Putin gives notice: Russia quits Open Skies"],
    },
    "one of a unit": {
        ("open-skies", "2021-07-01", WRONG): [
            "Russia will leave Open Skies in a month",
            "Russia gives a month's notice",
            "Russia gives one month's notice",
            "Russia will leave Open Skies within a week",
        ],
        ("rome-statute", "2025-09-25", WRONG): ["Hungary will leave the ICC in a year"],
        ("open-skies", "2020-06-01", WRONG): [
            "US gives a year's notice of withdrawal from Open Skies"
        ],
        ("open-skies", "2021-11-18", OK): ["Russia will leave Open Skies in a month"],
        ("open-skies", "2021-06-18", OK): ["Russia will leave Open Skies in half a year"],
        ("open-skies", "2021-07-01", OPEN): [
            "Russia will leave Open Skies in a couple of months",
            "Russia will leave Open Skies in several months",
            "Russia will leave Open Skies in under a month",
            "Russia will leave Open Skies in less than two months",
            "Russia will leave Open Skies in two to three months",
            "Russia will leave Open Skies in half a month",
            "Russia will leave Open Skies in one and a half years",
            "Russia is a year from leaving Open Skies",
            "Russia will leave Open Skies a year from now",
            "Russia will leave Open Skies next spring",
        ],
        ("open-skies", "2021-07-01", OK): ["Russia gave half a year's notice"],
    },
    "two states, two dates": {
        ("open-skies", "2022-01-10", OPEN): [
            "The US left on 22 November 2020 and Russia on 18 December 2021",
            "Russia left Open Skies in 2021 and the US in 2020",
            "The US left in 2020, followed by Russia in 2021",
            "The US (2020) and Russia (2021) left Open Skies",
            "Open Skies was signed in 1992 and has been in force since 2002",
            "The US left in 2021 and Russia in 2020",
            "In 2020 the US left Open Skies and in 2021 Russia did",
            "Russia left Open Skies in 2021, a year after the US left in 2020",
            "US (22 November 2020) and Russia (18 December 2021) are out of Open Skies",
            "The US and Russia left Open Skies in 2020 and 2021",
            "The US and Russia left Open Skies in 2020 and 2021 respectively",
            "The US left Open Skies in 2020 and Russia a year later",
            "The US left Open Skies in 2020, and Russia too",
        ],
        ("open-skies", "2022-01-10", OK): [
            "Russia gave notice on 18 June 2021 and left on 18 December 2021",
            "The US left in November 2020; Russia left in December 2021",
            "Open Skies was signed in 1992 and entered into force in 2002",
            "Signed in 1992, Open Skies entered into force in 2002",
        ],
    },
    "counts": {
        ("open-skies", "2022-01-10", OK): [
            "Open Skies had 34 States Parties in 2020",
            "Open Skies had 33 States Parties in 2021",
            "In 2020, Open Skies had 34 States Parties",
            "As of 1 July 2021 Open Skies had 33 parties",
            "By the end of 2020 there were 33 States Parties",
            "Open Skies had 34 States Parties until 2020",
            "There were 34 parties in 2019",
            "The treaty has 32 States Parties",
            "The treaty, signed in 1992, has 32 States Parties",
        ],
        ("rome-statute", "2026-11-27", OK): [
            "139 states signed the Rome Statute",
            "11 states signed the Rome Statute on 17 July 1998",
        ],
        ("paris-agreement", "2026-11-27", OK): [
            "195 countries signed the Paris Agreement",
            "Paris Agreement was signed in New York on 22 April 2016",
            "175 states signed the Paris Agreement on 22 April 2016",
        ],
        ("mine-ban", "2026-11-27", OK): [
            "122 states signed the Ottawa Treaty in 1997",
            "133 states signed the Ottawa Treaty",
            "The Ottawa Treaty was signed in Ottawa in December 1997",
        ],
        ("paris-agreement", "2026-11-27", WRONG): ["Paris Agreement signed in 2015"],
        ("open-skies", "2022-01-10", WRONG): [
            "Open Skies had 30 States Parties in 2020",
            "There were 40 parties in 2019",
            "The treaty has 34 States Parties",
        ],
        ("open-skies", "2022-01-10", OPEN): [
            "Open Skies once had 34 States Parties",
            "Open Skies had 34 States Parties before the US left",
            "Germany denies that the treaty has 30 States Parties",
            "It is a myth that the treaty has 30 States Parties",
            "The treaty will have 31 States Parties in 2023",
        ],
        ("rome-statute", "2026-11-27", OPEN): [
            "125 states ratified the Rome Statute",
            "120 states adopted the Rome Statute in 1998",
        ],
        ("rome-statute", "2024-06-01", OK): ["The Rome Statute has 124 States Parties"],
        ("rome-statute", "2026-11-27", WRONG): [
            "170 states signed the Rome Statute",
            "156 states signed the Rome Statute",
            "155 states signed the Rome Statute",
        ],
        ("unesco", "2026-11-27", OPEN): ["44 states signed the UNESCO constitution"],
        ("open-skies", "2021-07-01", OK): [
            "35 states have signed Open Skies",
            "27 states signed Open Skies",
        ],
        ("new-start", "2026-11-27", OK): ["New START was signed in Prague on 8 April 2010"],
    },
    "suspended, expired, in force": {
        ("new-start", "2026-01-10", OK): [
            "New START expires on 5 February 2026",
            "New START will expire on 5 February 2026",
        ],
        ("new-start", "2026-11-27", OK): [
            "New START expired on 5 February 2026",
            "Russia suspended New START in February 2023",
        ],
        ("inf", "2026-11-27", OK): [
            "US suspended INF in February 2019",
            "INF Treaty was terminated on 2 August 2019",
        ],
        ("new-start", "2023-03-01", OPEN): [
            "Russia terminated New START",
            "Russia cancels New START",
            "Russia annuls New START",
            "US suspends New START",
        ],
        ("cfe", "2023-11-08", OPEN): [
            "NATO suspends CFE Treaty",
            "CFE Treaty suspended by NATO",
        ],
        ("ecowas", "2024-06-01", OPEN): ["ECOWAS suspends Mali"],
        ("cfe", "2026-11-27", OPEN): [
            "Turkey suspended CFE in 2024",
            "Poland suspended CFE in 2023",
        ],
        ("open-skies", "2026-11-27", OPEN): ["Georgia suspended Open Skies for Russia in 2012"],
        ("inf", "2026-11-27", OPEN): ["INF Treaty entered into force in 1988"],
        ("new-start", "2026-01-10", WRONG): ["New START expires on 5 February 2027"],
        ("new-start", "2026-01-10", EARLY): [
            "New START has expired",
            "Russia says New START expired",
        ],
        ("new-start", "2026-11-27", WRONG): ["New START expired in 2021"],
        ("new-start", "2023-03-01", OK): ["Russia suspends New START"],
        ("cfe", "2026-11-27", OK): [
            "Poland suspended CFE in March 2024",
            "Russia suspended CFE in 2007",
            "Russia suspended the CFE Treaty",
        ],
        ("inf", "2026-11-27", TERM): ["INF Treaty expired in 2019"],
        ("who", "2026-11-27", OPEN): ["WHO suspends flights"],
        ("cluster-munitions", "2026-11-27", OPEN): [
            "The Convention on Cluster Munitions entered into force in 2010"
        ],
        ("who", "2026-11-27", OK): ["Argentina joined the WHO in 1948"],
        ("rome-statute", "2026-11-27", OPEN): ["ICC suspends prosecutor"],
        ("open-skies", "2022-01-10", WRONG): ["Open Skies entered into force in 1995"],
    },
    "whose act": {
        ("open-skies", "2021-07-01", OPEN): [
            "Canada was notified of Russia's withdrawal",
            "Canada notified by Russia of its withdrawal",
            "Canada notifies parties of Russian withdrawal",
            "Canada is notified of Russia's withdrawal",
            "Canada received Russia's notice of withdrawal",
            "Canada got notice of Russia's withdrawal",
            "Canada was given notice of Russia's withdrawal",
            "Canada has been sent notice of withdrawal by Russia",
            "Canada circulated Russia's notice of withdrawal",
            "Russia's parliament votes against bill on leaving Open Skies",
            "Russia announces it withdraws its announcement",
            "Russia announces that Germany will leave Open Skies",
            "Russia says Germany will leave Open Skies",
            "Germany and Russia will leave Open Skies",
            "Either Germany or Russia will leave Open Skies",
            "Germany, together with Russia, remains in Open Skies",
        ],
        ("open-skies", "2021-12-20", OPEN): [
            "Hungary and Canada were notified by Russia of its withdrawal",
            "Russia, not Belarus, left Open Skies",
            "Belarus, unlike Russia, remains in Open Skies",
            "Russia rather than Belarus left Open Skies",
            "Not Belarus but Russia left Open Skies",
            "Belarus, like Russia, left Open Skies",
        ],
        ("open-skies", "2021-01-20", OPEN): ["The United States was the first to leave Open Skies"],
        ("cluster-munitions", "2026-11-27", OPEN): [
            "Lithuania is the first to leave the Convention on Cluster Munitions"
        ],
        ("open-skies", "2026-11-27", OK): [
            "Czechoslovakia signed Open Skies",
            "Czechoslovakia ratified Open Skies",
        ],
        ("open-skies", "2021-02-01", OPEN): [
            "Russia vows response to US withdrawal from Open Skies",
            "Russia plans to stop US withdrawal from Open Skies",
            "Russia condemns US withdrawal from Open Skies",
            "Russia confirms US exit from Open Skies",
            "Germany backs US exit from Open Skies",
            "Germany announces US exit from Open Skies",
            "Germany vows to remain after US exit from Open Skies",
            "Russia set to follow US exit from Open Skies",
            "Belarus says Russia will leave Open Skies",
            "Germany says Russia has announced its withdrawal",
        ],
        ("open-skies", "2021-12-20", OK): [
            "Belarus, in contrast to Russia, remains in Open Skies",
            "Belarus watched as Russia left Open Skies",
            "Germany regrets that Russia left Open Skies",
            "Germany after Russia left Open Skies",
        ],
        ("open-skies", "2022-01-10", OPEN): [
            "The second state to leave Open Skies was Russia",
            "Germany followed Russia out of Open Skies",
            "Russia followed the US out of Open Skies",
            "The US followed Germany out of Open Skies",
            "Only Russia has left Open Skies",
            "All states except Russia have left Open Skies",
            "Every state has left Open Skies",
            "Had the US not left Open Skies, Russia would have stayed",
            "Russia left Open Skies before the US",
            "Russia left Open Skies a year before the US",
            "Russia left Open Skies a week after giving notice",
            "Russia left Open Skies without giving notice",
            "Russia left Open Skies the day it gave notice",
            "Russia left Open Skies after six weeks",
        ],
        ("open-skies", "2021-05-20", OPEN): [
            "Duma rejects bill on Russia's withdrawal from Open Skies",
            "Duma delays vote on Russia's withdrawal bill",
            "Russian parliament fails to pass bill to leave Open Skies",
            "Russian parliament passes bill to remain in Open Skies",
            "Russian parliament backs staying in, not exit",
            "Russian parliament votes to keep treaty and drop exit",
        ],
        ("open-skies", "2021-07-01", WRONG): [
            "Germany, France and Russia gave notice of withdrawal"
        ],
    },
    "no surer than the data": {
        ("rome-statute", "2026-11-27", OK): [
            "Hungary has left the ICC",
            "Hungary left the ICC on 2 June 2026",
        ],
        ("energy-charter", "2026-11-27", OK): [
            "Spain left the ECT",
            "UK left the ECT",
            "EU left the ECT",
        ],
        ("unesco", "2027-01-05", OK): ["US left UNESCO"],
        ("who", "2026-11-27", OK): [
            "US has left the WHO",
            "Argentina left the WHO",
        ],
        ("istanbul-convention", "2026-11-27", OPEN): [
            "Latvia will leave the Istanbul Convention",
            "Latvia is set to leave the Istanbul Convention",
        ],
        ("rome-statute", "2026-11-27", OPEN): ["Venezuela will leave the ICC"],
        ("energy-charter", "2026-11-27", OPEN): [
            "Australia left the ECT",
            "Russia left the ECT",
            "Russia withdrew from the ECT in 2009",
        ],
        ("ecowas", "2026-11-27", OK): ["Mali left ECOWAS"],
        ("istanbul-convention", "2026-11-27", EARLY): [
            "Latvia is leaving the Istanbul Convention",
            "Latvia has left the Istanbul Convention",
        ],
        ("istanbul-convention", "2026-11-27", OK): [
            "Latvia's parliament voted to leave the Istanbul Convention"
        ],
        ("ilo", "2026-11-27", OK): [
            "Nicaragua will leave the ILO",
            "Nicaragua will leave the ILO on 27 February 2027",
        ],
        ("unesco", "2026-11-27", OK): ["US will leave UNESCO on 31 December 2026"],
    },
    "before, after and already": {
        ("open-skies", "2021-07-01", OPEN): [
            "Russia will leave Open Skies after Dec. 18",
            "Russia will leave Open Skies after December",
        ],
        ("open-skies", "2021-07-01", WRONG): [
            "Russia will leave Open Skies before Dec. 18",
            "Russia will leave Open Skies before December",
        ],
        ("open-skies", "2021-07-01", OK): [
            "Russia will leave Open Skies by Dec. 18",
            "Russia will leave Open Skies before 2022",
            "Russia plans to leave Open Skies",
        ],
        ("open-skies", "2022-01-10", WRONG): [
            "Russia plans to leave Open Skies",
            "Russia is set to leave Open Skies",
            "Russia prepares to leave Open Skies",
            "Russia begins withdrawal from Open Skies",
            "Russia intends to leave Open Skies",
            "Russia is preparing to leave Open Skies",
            "Russia is planning to leave Open Skies",
            "Russia announces withdrawal from Open Skies",
            "Russia is about to leave Open Skies",
            "Russia is due to leave Open Skies",
            "Russia launches withdrawal from Open Skies",
        ],
        ("open-skies", "2022-01-10", OK): ["Russia announced its withdrawal in January 2021"],
    },
}
"""Kinds of sentences that were misjudged: by dataset, day and verdict.

A verdict that is wrong is worse than none: where a sentence says more than is read, none is given.
"""
NO_STATE = "no state is named, and a person or a fragment is not taken for one"
MISSES = {
    "Representatives of 32 states": "nothing says that these states are the States Parties",
    "by 23 OSCE member states": "members of the OSCE are not counted, and nothing says `signed`",
    "by 27 member nations": "a number below that of the States Parties may be a part of them",
    "Putin Submits Open Skies Treaty Withdrawal Bill": NO_STATE,
    "Pompeo Announces Open Skies Withdrawal": NO_STATE,
    "suspending the fulfillment of its obligations": NO_STATE,
    "on 21 May officially initiated the six-month withdrawal process": NO_STATE,
    "Conference Of Open Skies Treaty Members To Take Place On July 20": "no rule on conferences",
    "Russia's withdrawal takes effect after 180 days' notice": "the general rule is read as news",
    "Russia's membership of the Open Skies Treaty ended on 18 December 2021": "no such verb",
    "Russia was a State Party until 18 December 2021": "no rule on what a state once was",
}
