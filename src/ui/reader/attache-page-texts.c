/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePageTexts: the text of the pages of an open paper, for selecting and marking. What was read stays at hand for the pages near
 * the one that is read; a book of 20,000 pages is never held whole. */

#include "ui/reader/attache-page-texts.h"

#include "ui/reader/attache-reading.h"

#define MAX_PAGES 128

struct _AttachePageTexts
{
  GObject parent_instance;

  AttacheDocument *document;
  GHashTable      *texts;   /* page → AttachePageText */
  GHashTable      *pending; /* page → DexFuture */
  GHashTable      *failed;  /* page → itself: not asked for again by itself */
};

G_DEFINE_FINAL_TYPE (AttachePageTexts, attache_page_texts, G_TYPE_OBJECT)

enum
{
  SIGNAL_LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  GWeakRef texts;
  guint    page;
} Loading;

typedef struct
{
  AttachePageTexts *texts;
  guint             first;
  guint             start;
  guint             last;
  guint             end;
} Copying;

static void
loading_free (gpointer data)
{
  Loading *loading = data;

  g_weak_ref_clear (&loading->texts);
  g_free (loading);
}

static void
copying_free (gpointer data)
{
  Copying *copying = data;

  g_object_unref (copying->texts);
  g_free (copying);
}

/* Forgets the page farthest from @page. */
static void
make_room (AttachePageTexts *self,
           guint             page)
{
  GHashTableIter iter;
  gpointer       key;
  gpointer       farthest = NULL;
  guint          most = 0;

  if (g_hash_table_size (self->texts) < MAX_PAGES)
    return;

  g_hash_table_iter_init (&iter, self->texts);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint other = GPOINTER_TO_UINT (key);
      guint distance = other > page ? other - page : page - other;

      if (distance >= most)
        {
          most = distance;
          farthest = key;
        }
    }
  g_hash_table_remove (self->texts, farthest);
}

static DexFuture *
loaded_cb (DexFuture *future,
           gpointer   user_data)
{
  Loading *loading = user_data;
  g_autoptr (AttachePageTexts) self = g_weak_ref_get (&loading->texts);
  gpointer      key = GUINT_TO_POINTER (loading->page);
  const GValue *value = dex_future_get_value (future, NULL);

  if (self == NULL)
    return NULL;

  if (value != NULL)
    {
      make_room (self, loading->page);
      g_hash_table_insert (self->texts, key, g_value_dup_object (value));
    }
  else
    g_hash_table_add (self->failed, key);

  g_hash_table_remove (self->pending, key);
  g_signal_emit (self, signals[SIGNAL_LOADED], 0, loading->page);

  return NULL;
}

static DexFuture *
copy_fiber (gpointer user_data)
{
  Copying *copying = user_data;
  g_autoptr (GString) copy = g_string_new (NULL);

  for (guint page = copying->first; page <= copying->last; page++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AttachePageText) text = NULL;
      g_autofree char *words = NULL;

      text = dex_await_object (attache_page_texts_load (copying->texts, page, ATTACHE_PRIORITY_SEARCH), &error);
      if (text == NULL)
        return dex_future_new_for_error (g_steal_pointer (&error));

      words = attache_reading_dup_words (text,
                                         page == copying->first ? copying->start : 0,
                                         page == copying->last ? copying->end : G_MAXUINT);
      if (copy->len > 0 && copy->str[copy->len - 1] != '\n')
        g_string_append_c (copy, '\n');
      g_string_append (copy, words);
    }

  return dex_future_new_take_string (g_string_free (g_steal_pointer (&copy), FALSE));
}

static void
attache_page_texts_dispose (GObject *object)
{
  AttachePageTexts *self = ATTACHE_PAGE_TEXTS (object);

  g_hash_table_remove_all (self->pending);

  G_OBJECT_CLASS (attache_page_texts_parent_class)->dispose (object);
}

static void
attache_page_texts_finalize (GObject *object)
{
  AttachePageTexts *self = ATTACHE_PAGE_TEXTS (object);

  g_clear_pointer (&self->pending, g_hash_table_unref);
  g_clear_pointer (&self->failed, g_hash_table_unref);
  g_clear_pointer (&self->texts, g_hash_table_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (attache_page_texts_parent_class)->finalize (object);
}

static void
attache_page_texts_class_init (AttachePageTextsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = attache_page_texts_dispose;
  object_class->finalize = attache_page_texts_finalize;

  signals[SIGNAL_LOADED] = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
attache_page_texts_init (AttachePageTexts *self)
{
  self->texts = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->pending = g_hash_table_new_full (NULL, NULL, NULL, dex_unref);
  self->failed = g_hash_table_new (NULL, NULL);
}

AttachePageTexts *
attache_page_texts_new (AttacheDocument *document)
{
  AttachePageTexts *self = g_object_new (ATTACHE_TYPE_PAGE_TEXTS, NULL);

  self->document = g_object_ref (document);

  return self;
}

/* Returns: (transfer none) (nullable): the text, if it is at hand */
AttachePageText *
attache_page_texts_peek (AttachePageTexts *self,
                         guint             page)
{
  g_return_val_if_fail (ATTACHE_IS_PAGE_TEXTS (self), NULL);

  return g_hash_table_lookup (self->texts, GUINT_TO_POINTER (page));
}

/* Resolves to the AttachePageText of a page. */
DexFuture *
attache_page_texts_load (AttachePageTexts *self,
                         guint             page,
                         AttachePriority   priority)
{
  gpointer         key = GUINT_TO_POINTER (page);
  AttachePageText *text;
  DexFuture       *pending;
  DexFuture       *future;
  Loading         *loading;

  g_return_val_if_fail (ATTACHE_IS_PAGE_TEXTS (self), NULL);

  text = g_hash_table_lookup (self->texts, key);
  if (text != NULL)
    return dex_future_new_for_object (text);
  pending = g_hash_table_lookup (self->pending, key);
  if (pending != NULL)
    return dex_ref (pending);

  g_hash_table_remove (self->failed, key);
  loading = g_new0 (Loading, 1);
  g_weak_ref_init (&loading->texts, self);
  loading->page = page;
  future = dex_future_finally (attache_document_get_text (self->document, page, priority), loaded_cb, loading, loading_free);
  if (dex_future_is_pending (future))
    g_hash_table_insert (self->pending, key, dex_ref (future));

  return future;
}

/* Has the text at hand soon, for the pages that are on the screen. */
void
attache_page_texts_want (AttachePageTexts *self,
                         guint             page)
{
  gpointer key = GUINT_TO_POINTER (page);

  g_return_if_fail (ATTACHE_IS_PAGE_TEXTS (self));

  if (!g_hash_table_contains (self->texts, key) && !g_hash_table_contains (self->failed, key))
    {
      g_autoptr (DexFuture) future = attache_page_texts_load (self, page, ATTACHE_PRIORITY_NEXT);
    }
}

/* Resolves to the words (string) from character @start of page @first up to @end of page @last, in the order in which they are read. */
DexFuture *
attache_page_texts_copy (AttachePageTexts *self,
                         guint             first,
                         guint             start,
                         guint             last,
                         guint             end)
{
  Copying *copying;

  g_return_val_if_fail (ATTACHE_IS_PAGE_TEXTS (self), NULL);

  copying = g_new0 (Copying, 1);
  *copying = (Copying){ g_object_ref (self), first, start, last, end };

  return dex_scheduler_spawn (NULL, 0, copy_fiber, copying, copying_free);
}
