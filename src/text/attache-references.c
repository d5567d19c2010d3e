/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheReference: the references in a text, with the words of the text and their place. One pass, by hand, over the
 * folded text; nothing is kept between calls, so that any thread may call. */

#include "text/attache-references.h"

#include "text/attache-fold.h"
#include "text/attache-neighbours.h"
#include "text/attache-symbol-scanner.h"
#include "text/attache-symbol.h"

static void
reference_free (gpointer data)
{
  AttacheReference *reference = data;

  g_free (reference->symbol);
  g_free (reference->raw);
  g_free (reference->language);
  g_free (reference);
}

typedef struct
{
  const AttacheFold *fold;
  GPtrArray         *references;
  const char        *source; /* a place in the source … */
  guint              at;     /* … and its character */
} Collector;

/* The words of the source, found from the last ones on, so that a text full of references is walked through once. */
static char *
dup_raw (Collector *self,
         guint      start,
         guint      end)
{
  if (start < self->at)
    {
      self->source = attache_fold_get_source_text (self->fold);
      self->at = 0;
    }
  self->source = g_utf8_offset_to_pointer (self->source, start - self->at);
  self->at = start;

  return g_strndup (self->source, g_utf8_offset_to_pointer (self->source, end - start) - self->source);
}

static AttacheReference *
add_reference (Collector           *self,
               AttacheReferenceKind kind,
               char                *symbol,
               const char          *start,
               const char          *end,
               char                 language)
{
  const char       *text = attache_fold_get_text (self->fold);
  AttacheReference *reference = g_new0 (AttacheReference, 1);

  reference->kind = kind;
  reference->symbol = symbol;
  reference->start = attache_fold_get_source (self->fold, start - text);
  reference->end = attache_fold_get_source_end (self->fold, end - text);
  reference->raw = dup_raw (self, reference->start, reference->end);
  reference->language = g_strdup (attache_language_from_letter (language));
  g_ptr_array_add (self->references, reference);

  return reference;
}

static AttacheReference *
add_issue (Collector                 *self,
           const AttacheScannedPaper *paper,
           AttacheIssueKind           kind,
           int                        ordinal,
           const char                *start,
           const char                *end)
{
  AttacheSymbol symbol = { (char *)paper->session, paper->series, paper->number, kind, ordinal };

  return add_reference (self, ATTACHE_REFERENCE_PAPER, attache_symbol_to_string (&symbol), start, end, paper->language);
}

/* One reference for each issue that is meant, in the order of the text. The number of the paper belongs to the base, or
 * else to the issue beside it. */
static void
add_paper (Collector                 *self,
           const AttacheScannedPaper *paper)
{
  gboolean          has_base = attache_scanned_paper_has_base (paper);
  guint             n = paper->n_issues + has_base;
  AttacheReference *last = NULL;

  for (guint i = 0; i < paper->n_before; i++)
    {
      const AttacheScannedIssue *issue = &paper->issues[i];
      const char                *end = i + 1 < paper->n_before ? issue->end : n == 1 ? paper->end
                                                                                     : paper->base_end;

      last = add_issue (self, paper, issue->kind, issue->ordinal, issue->start, end);
    }
  if (has_base)
    last = add_issue (self, paper, ATTACHE_ISSUE_KIND_BASE, 0, paper->start, n == 1 ? paper->end : paper->base_end);
  for (guint i = paper->n_before; i < paper->n_issues; i++)
    {
      const AttacheScannedIssue *issue = &paper->issues[i];
      gboolean                   first = i == 0 && !has_base;

      last = add_issue (self, paper, issue->kind, issue->ordinal, first ? paper->start : issue->start,
                        n == 1 ? paper->end : first ? issue->outer
                                                    : issue->end);
    }
  last->open_ended = paper->open_ended;
}

static const char *
add_neighbour (Collector        *self,
               AttacheNeighbour *neighbour)
{
  AttacheNeighbour next;
  const char      *end;

  add_reference (self, neighbour->kind, neighbour->symbol, neighbour->start, neighbour->end, neighbour->language);
  end = neighbour->end;
  while (attache_scan_next_decision (end, neighbour, &next))
    {
      add_reference (self, next.kind, next.symbol, next.start, next.end, next.language);
      end = next.end;
    }

  return end;
}

/**
 * attache_papers_find:
 * @text: any text
 * @session: (nullable): session that symbols without one belong to (`ADM/1`); with %NULL they are no papers
 *
 * Finds the papers that a text names. A symbol of another session is that session’s. Takes time linear in the length.
 *
 * Returns: (transfer full) (element-type AttacheReference): a reference for each paper, in the order of the text, repeats
 *   kept
 */
GPtrArray *
attache_papers_find (const char *text,
                     const char *session)
{
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func (reference_free);
  g_autoptr (AttacheFold) fold = NULL;
  Collector           collector;
  AttacheScannedPaper paper;
  const char         *folded, *at;

  g_return_val_if_fail (text != NULL, g_steal_pointer (&references));

  fold = attache_fold_new (text);
  collector = (Collector){ fold, references, attache_fold_get_source_text (fold), 0 };
  folded = at = attache_fold_get_text (fold);
  while (attache_scan_next_paper (folded, &at, session, &paper))
    add_paper (&collector, &paper);

  return g_steal_pointer (&references);
}

/**
 * attache_references_find:
 * @text: any text
 * @session: (nullable): session that symbols without one belong to
 *
 * Finds all references: papers and what looks like them. Takes time linear in the length.
 *
 * Returns: (transfer full) (element-type AttacheReference): the references in the order of the text, repeats kept
 */
GPtrArray *
attache_references_find (const char *text,
                         const char *session)
{
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func (reference_free);
  g_autoptr (AttacheFold) fold = NULL;
  Collector   collector;
  const char *folded, *floor;

  g_return_val_if_fail (text != NULL, g_steal_pointer (&references));

  fold = attache_fold_new (text);
  collector = (Collector){ fold, references, attache_fold_get_source_text (fold), 0 };
  folded = floor = attache_fold_get_text (fold);
  for (const char *at = folded; *at != '\0';)
    {
      AttacheScannedPaper paper;
      AttacheNeighbour    neighbour;

      if (attache_scan_paper (folded, floor, at, session, &paper))
        {
          add_paper (&collector, &paper);
          at = floor = paper.end;
        }
      else if (attache_scan_neighbour (folded, floor, at, &neighbour))
        at = floor = add_neighbour (&collector, &neighbour);
      else
        at = g_utf8_next_char (at);
    }

  return g_steal_pointer (&references);
}
