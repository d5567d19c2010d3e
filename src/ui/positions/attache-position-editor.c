/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePositionEditor: the delegation’s position on one item, written wherever the item is in view. What is typed goes to disk by
 * itself; what changes elsewhere (undo, another editor) comes in without moving the cursor. */

#include "config.h"

#include "ui/positions/attache-position-editor.h"

#include <glib/gi18n-lib.h>

#include "services/attache-positions.h"
#include "ui/attache-announce.h"
#include "ui/positions/attache-position-drafts.h"
#include "ui/positions/attache-position-form.h"
#include "ui/positions/attache-position-watch.h"

#define TYPING_PAUSE_MS 400
#define LONGEST_UNSAVED_US (2 * G_USEC_PER_SEC)

struct _AttachePositionEditor
{
  AdwBin parent_instance;

  /* owned */
  AttacheLibrary       *library;
  AttachePositionWatch *watch;
  AttachePosition      *stored;
  char                 *item_id;
  char                 *token;
  char                 *error;

  guint  save_source;
  gint64 first_change;

  /* grows with every save and every other item: what was read from the library before that is out of date */
  guint serial;

  gboolean out_of_date;
  gboolean wrote;

  /* what was saved has not been read again; it is cleared as soon as it has */
  gboolean unread;
  gboolean clear_when_read;

  /* template children */
  AdwBanner           *banner;
  AttachePositionForm *form;
};

typedef struct
{
  GWeakRef self;
  guint    serial;
} Load;

G_DEFINE_FINAL_TYPE (AttachePositionEditor, attache_position_editor, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ITEM_ID,
  PROP_LOADING,
  PROP_ERROR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void refresh (AttachePositionEditor *self);

static void
load_free (gpointer data)
{
  Load *load = data;

  g_weak_ref_clear (&load->self);
  g_free (load);
}

static void
set_error (AttachePositionEditor *self,
           const char            *sentence)
{
  if (!g_set_str (&self->error, sentence))
    return;

  adw_banner_set_title (self->banner, sentence ? sentence : "");
  adw_banner_set_revealed (self->banner, sentence != NULL);
  if (sentence != NULL)
    attache_announce (GTK_WIDGET (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

/* Clearing means the words that are stored by then: those that are still being written go first. */
static void
put_off_clearing (AttachePositionEditor *self,
                  AttachePosition       *position)
{
  g_autoptr (AttachePosition) words = attache_entity_copy (ATTACHE_ENTITY (position));
  const char *cleared_by = attache_position_get_cleared_by (position);

  if (cleared_by == NULL)
    return;

  /* With the clearance as it was, whatever else is other is an edit. */
  g_object_set (words, "cleared-by", attache_position_get_cleared_by (self->stored), NULL);
  if (attache_position_has_same_words (words, self->stored) &&
      (!self->unread || g_strcmp0 (cleared_by, attache_position_get_cleared_by (self->stored)) == 0))
    return;

  self->clear_when_read = TRUE;
  self->out_of_date = TRUE;
  g_object_set (position, "cleared-by", NULL, NULL);
}

/* Starts writing what was changed; NULL where nothing was. */
static DexFuture *
save (AttachePositionEditor *self,
      const char            *token,
      const char            *label)
{
  g_autoptr (AttachePosition) position = NULL;

  g_clear_handle_id (&self->save_source, g_source_remove);
  if (self->stored == NULL)
    return NULL;

  position = attache_position_form_dup_edited (self->form, self->stored);
  put_off_clearing (self, position);
  if (attache_entity_equal (ATTACHE_ENTITY (position), ATTACHE_ENTITY (self->stored)))
    return NULL;

  if (attache_entity_get_id (ATTACHE_ENTITY (position)) == NULL)
    {
      g_autofree char *id = g_uuid_string_random ();

      g_object_set (position, "id", id, "item-id", self->item_id, NULL);
    }

  g_set_object (&self->stored, position);
  self->serial++;
  self->wrote = TRUE;
  self->unread = TRUE;

  return attache_position_drafts_save (attache_position_drafts_get (self->library), position, token, label);
}

static void
save_typed (AttachePositionEditor *self)
{
  DexFuture *future = save (self, self->token, _ ("Edit position"));

  if (future != NULL)
    dex_future_disown (future);
}

static void
end_typing (AttachePositionEditor *self)
{
  save_typed (self);
  g_clear_pointer (&self->token, g_free);
}

static void
save_source_cb (gpointer user_data)
{
  AttachePositionEditor *self = user_data;

  self->save_source = 0;
  save_typed (self);
}

static void
typed_cb (AttachePositionEditor *self)
{
  if (self->stored == NULL)
    return;

  if (self->token == NULL)
    self->token = g_uuid_string_random ();

  if (self->save_source == 0)
    self->first_change = g_get_monotonic_time ();
  else if (g_get_monotonic_time () - self->first_change > LONGEST_UNSAVED_US)
    return;

  g_clear_handle_id (&self->save_source, g_source_remove);
  self->save_source = g_timeout_add_once (TYPING_PAUSE_MS, save_source_cb, self);
}

static void
chosen_cb (AttachePositionEditor *self,
           const char            *what)
{
  DexFuture *future = save (self, NULL, what);

  g_clear_pointer (&self->token, g_free);
  if (future != NULL)
    dex_future_disown (future);
}

static void
draft_changed_cb (AttachePositionEditor *self,
                  const char            *item_id)
{
  AttachePositionDrafts *drafts = attache_position_drafts_get (self->library);
  const char            *why;
  g_autofree char       *sentence = NULL;

  if (g_strcmp0 (item_id, self->item_id) != 0)
    return;

  why = attache_position_drafts_get_error (drafts, item_id);
  if (why != NULL)
    /* Translators: %s is a sentence that says why */
    sentence = g_strdup_printf (_ ("This position is not saved yet; the text is kept here. %s"), why);
  set_error (self, sentence);

  if (attache_position_drafts_lookup (drafts, item_id) != NULL)
    return;
  if (self->wrote)
    attache_position_form_show_saved (self->form);
  self->wrote = FALSE;
  if (self->out_of_date)
    refresh (self);
}

static void
try_again_cb (AttachePositionEditor *self)
{
  set_error (self, NULL);
  if (self->stored == NULL)
    refresh (self);
  else
    dex_future_disown (attache_position_editor_flush (self));
}

static void
show (AttachePositionEditor *self,
      AttachePosition       *position)
{
  attache_position_form_show (self->form, position);
  g_set_object (&self->stored, position);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* A run of typing is over when something else changed the text; the times that our own saves are given don’t count. */
static void
merge (AttachePositionEditor *self,
       AttachePosition       *theirs)
{
  if (attache_position_form_merge (self->form, self->stored, theirs))
    g_clear_pointer (&self->token, g_free);
  g_set_object (&self->stored, theirs);
}

static DexFuture *
loaded_cb (DexFuture *future,
           gpointer   user_data)
{
  Load *load = user_data;
  g_autoptr (AttachePositionEditor) self = g_weak_ref_get (&load->self);
  g_autoptr (GError) error = NULL;
  const GValue    *value;
  g_autofree char *sentence = NULL;

  if (self == NULL || self->library == NULL)
    return NULL;
  if (load->serial != self->serial)
    {
      refresh (self);
      return NULL;
    }

  value = dex_future_get_value (future, &error);
  if (value == NULL)
    {
      /* Translators: %s is a sentence that says why */
      sentence = g_strdup_printf (_ ("The position could not be read. %s"), error->message);
      set_error (self, sentence);
    }
  else
    {
      g_autoptr (AttachePosition) position = attache_entity_copy (g_value_get_object (value));

      if (self->stored == NULL)
        show (self, position);
      else
        merge (self, position);
      self->unread = FALSE;
      if (self->clear_when_read)
        {
          self->clear_when_read = FALSE;
          chosen_cb (self, _ ("Mark position as cleared"));
        }
    }

  return NULL;
}

/* Reads the position; not while text of ours is on its way to the disk, which the library doesn’t know yet. */
static void
refresh (AttachePositionEditor *self)
{
  Load      *load;
  DexFuture *future;

  self->out_of_date = FALSE;
  if (self->item_id == NULL || self->library == NULL)
    return;

  if (attache_position_drafts_lookup (attache_position_drafts_get (self->library), self->item_id) != NULL)
    {
      self->out_of_date = TRUE;
      return;
    }

  load = g_new0 (Load, 1);
  g_weak_ref_init (&load->self, self);
  load->serial = self->serial;
  future = attache_positions_load (self->library, self->item_id);
  dex_future_disown (dex_future_finally (future, loaded_cb, load, load_free));
}

static void
attache_position_editor_unmap (GtkWidget *widget)
{
  end_typing (ATTACHE_POSITION_EDITOR (widget));

  GTK_WIDGET_CLASS (attache_position_editor_parent_class)->unmap (widget);
}

static void
attache_position_editor_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttachePositionEditor *self = ATTACHE_POSITION_EDITOR (object);

  switch (prop_id)
    {
    case PROP_ITEM_ID:
      g_value_set_string (value, self->item_id);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->item_id != NULL && self->stored == NULL);
      break;
    case PROP_ERROR:
      g_value_set_string (value, self->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_position_editor_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttachePositionEditor *self = ATTACHE_POSITION_EDITOR (object);

  switch (prop_id)
    {
    case PROP_ITEM_ID:
      attache_position_editor_set_item (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_position_editor_dispose (GObject *object)
{
  AttachePositionEditor *self = ATTACHE_POSITION_EDITOR (object);

  if (self->form != NULL)
    end_typing (self);

  g_clear_handle_id (&self->save_source, g_source_remove);
  g_clear_object (&self->watch);
  g_clear_object (&self->stored);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_POSITION_EDITOR);

  G_OBJECT_CLASS (attache_position_editor_parent_class)->dispose (object);
}

static void
attache_position_editor_finalize (GObject *object)
{
  AttachePositionEditor *self = ATTACHE_POSITION_EDITOR (object);

  g_clear_pointer (&self->item_id, g_free);
  g_clear_pointer (&self->token, g_free);
  g_clear_pointer (&self->error, g_free);

  G_OBJECT_CLASS (attache_position_editor_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-position-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, AttachePositionEditor, banner);
  gtk_widget_class_bind_template_child (widget_class, AttachePositionEditor, form);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
attache_position_editor_class_init (AttachePositionEditorClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = attache_position_editor_get_property;
  object_class->set_property = attache_position_editor_set_property;
  object_class->dispose = attache_position_editor_dispose;
  object_class->finalize = attache_position_editor_finalize;
  widget_class->unmap = attache_position_editor_unmap;

  /* Item that is shown, or %NULL. */
  properties[PROP_ITEM_ID] = g_param_spec_string ("item-id", NULL, NULL, NULL, flags);
  /* Whether the position is still being read. */
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /* Why it could not be read or saved, or %NULL. */
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ATTACHE_TYPE_POSITION_FORM);
  bind_template (widget_class);
}

static void
attache_position_editor_init (AttachePositionEditor *self)
{
  GtkEventController *focus;

  gtk_widget_init_template (GTK_WIDGET (self));

  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (end_typing), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);

  self->watch = attache_position_watch_new ();
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);

  show (self, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
}

GtkWidget *
attache_position_editor_new (AttacheLibrary *library)
{
  AttachePositionEditor *self = g_object_new (ATTACHE_TYPE_POSITION_EDITOR, NULL);

  self->library = g_object_ref (library);
  g_signal_connect_object (attache_position_drafts_get (library), "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

const char *
attache_position_editor_get_item (AttachePositionEditor *self)
{
  g_return_val_if_fail (ATTACHE_IS_POSITION_EDITOR (self), NULL);

  return self->item_id;
}

void
attache_position_editor_set_item (AttachePositionEditor *self,
                                  const char            *item_id)
{
  AttachePosition *draft;

  g_return_if_fail (ATTACHE_IS_POSITION_EDITOR (self));

  if (g_strcmp0 (self->item_id, item_id) == 0)
    return;

  end_typing (self);
  g_set_str (&self->item_id, item_id);
  self->serial++;
  self->wrote = FALSE;
  self->unread = FALSE;
  self->clear_when_read = FALSE;
  attache_position_form_hide_saved (self->form);
  set_error (self, NULL);
  show (self, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self), item_id != NULL);

  attache_position_watch_set_item (self->watch, self->library, item_id);
  draft = attache_position_drafts_lookup (attache_position_drafts_get (self->library), item_id);
  if (draft != NULL)
    {
      g_autoptr (AttachePosition) position = attache_entity_copy (ATTACHE_ENTITY (draft));

      show (self, position);
      draft_changed_cb (self, item_id);
    }
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM_ID]);
}

void
attache_position_editor_focus_text (AttachePositionEditor *self)
{
  g_return_if_fail (ATTACHE_IS_POSITION_EDITOR (self));

  attache_position_form_focus_text (self->form);
}

void
attache_position_editor_focus_note (AttachePositionEditor *self)
{
  g_return_if_fail (ATTACHE_IS_POSITION_EDITOR (self));

  attache_position_form_focus_note (self->form);
}

DexFuture *
attache_position_editor_flush (AttachePositionEditor *self)
{
  g_return_val_if_fail (ATTACHE_IS_POSITION_EDITOR (self), NULL);

  end_typing (self);

  return attache_position_drafts_flush (attache_position_drafts_get (self->library));
}
