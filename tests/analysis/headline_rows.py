"""Headlines and the verdicts on them: as printed, as traps of our own, and as fresh texts.

The expected verdicts were written down by reading, before the check was run on them. A row that
the rules get wrong stays, marked with the reason. ``PRINTED`` and ``OURS`` then served to mend the
rules, and so did each part of ``FRESH`` after its first run: the hit rates of first runs are lower.
``RULES`` has what no headline in print gave: the edges of each rule.

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
