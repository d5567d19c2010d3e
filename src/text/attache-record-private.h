/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-record.h"
#include "text/attache-words.h"
#include "text/attache-text-decode.h"

G_BEGIN_DECLS

/**
 * AttacheSentence:
 * @plain: its words, plain and as written
 * @hits: (element-type AttacheWordHit): words of the tables in it
 * @papers: (element-type utf8): canonical symbols in it
 * @places: (element-type guint): for each of them, the byte of the source where it starts
 * @bullet: whether it starts a line of its own within the paragraph
 */
typedef struct
{
  AttachePlain *plain;
  GArray       *hits;
  GPtrArray    *papers;
  GArray       *places;
  gboolean      bullet;
} AttacheSentence;

/**
 * AttachePassage:
 * @paragraph: the paragraph, borrowed
 * @sentences: (element-type AttacheSentence): its sentences
 */
typedef struct
{
  AttacheRecordParagraph *paragraph;
  GPtrArray              *sentences;
} AttachePassage;

/**
 * AttacheReading:
 * @record: what is being filled in
 * @words: the word table of its language
 * @session: session that bare symbols belong to, or %NULL
 * @year: year of a day that names none; 0 when nothing says
 * @people: (nullable): how attache_people_add() finds who is known
 * @text: the text
 * @line: lines of the whole text before this one
 * @starts: (nullable): where its lines start, for its doubts
 * @dated: the line of the paragraph whose day was doubted last
 * @lines: (element-type utf8 guint): where in the text its paragraphs begin
 * @ended: whether signatures or the closing of the meeting were read
 * @evidence: whether something in it is said only in records of meetings
 */
typedef struct
{
  AttacheRecord      *record;
  const AttacheWords *words;
  const char         *session;
  int                 year;
  GHashTable         *people;
  const char         *text;
  guint               line;
  GPtrArray          *starts;
  guint               dated;
  GHashTable         *lines;
  gboolean            ended;
  gboolean            evidence;
} AttacheReading;

const char *attache_text_detect_language (const char *text);

AttacheRecord            *attache_record_new (void);
void                      attache_record_item_free (AttacheRecordItem *self);
AttacheRecordItem        *attache_record_item_new (guint number);
AttacheRecordParagraph   *attache_record_paragraph_new (guint item,
                                                        guint number);
AttacheRecordConclusion  *attache_record_conclusion_new (void);
AttacheRecordDeadline    *attache_record_deadline_new (void);
void                      attache_record_deadline_free (AttacheRecordDeadline *self);
AttacheRecordCandidature *attache_record_candidature_new (void);
void                      attache_record_candidature_free (AttacheRecordCandidature *self);
AttacheRecordPerson      *attache_record_person_new (void);
void                      attache_record_add_problem (AttacheRecord *self,
                                                      const char    *format,
                                                      ...) G_GNUC_PRINTF (2, 3);
void                      attache_record_add_wrong_weekday (AttacheRecord *self,
                                                            const char    *paragraph,
                                                            const GDate   *date);
gboolean                  attache_add_once (GPtrArray  *strings,
                                            const char *string);

char *attache_record_dup_council (const AttachePlain *plain,
                                  const GArray       *hits);
char *attache_record_find_session (const char *text);
char *attache_record_find_meeting (const char *text,
                                   const char *session);

AttacheRecord *attache_record_read_text (const char *text,
                                         const char *session,
                                         gboolean    forced,
                                         guint       lines);
void           attache_record_read_all (const char *text,
                                        const char *session,
                                        gboolean    forced,
                                        GPtrArray  *records);

void attache_reading_set_session (AttacheReading *reading,
                                  const char     *session);
void attache_record_read_lines (AttacheReading *reading,
                                const char     *text);
void attache_record_read_header (AttacheReading *reading,
                                 GPtrArray      *lines,
                                 const GArray   *numbers);
void attache_record_read_signatures (AttacheReading *reading,
                                     GPtrArray      *lines);
void attache_record_read_papers (AttacheReading *reading,
                                 const char     *heading,
                                 GPtrArray      *papers);

AttachePassage *attache_passage_new (AttacheReading         *reading,
                                     AttacheRecordParagraph *paragraph);
void            attache_passage_free (AttachePassage *self);
char           *attache_sentence_dup_text (const AttacheSentence *self);

char *attache_record_dup_office (const AttachePlain *plain,
                                 const GArray       *hits);
void  attache_conclusions_read (AttacheReading    *reading,
                                AttacheRecordItem *item,
                                GPtrArray         *passages);
void  attache_deadlines_read (AttacheReading    *reading,
                              AttacheRecordItem *item,
                              GPtrArray         *passages);
void  attache_candidatures_read (AttacheReading    *reading,
                                 AttacheRecordItem *item,
                                 GPtrArray         *passages);
void  attache_priorities_read (AttacheReading *reading,
                               GPtrArray      *passages);
void  attache_people_read (AttacheReading *reading,
                           GPtrArray      *passages);
void  attache_people_add (AttacheReading *reading,
                          const char     *name,
                          const char     *role,
                          const char     *country);
char *attache_people_lower_capitals (const char *name);
char *attache_people_clean_name (AttacheReading *reading,
                                 const char     *written,
                                 char          **country);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttachePassage, attache_passage_free)

G_END_DECLS
