/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheRegionList: one column of the board, with its posts by group. */

#include "config.h"

#include "ui/nominations/attache-region-list.h"

#include <glib/gi18n-lib.h>

#include "ui/attache-chip.h"
#include "ui/nominations/attache-nomination-wording.h"
#include "ui/nominations/attache-nominations-due.h"

/* Forty groups of rows are not made at once. */
#define SLICE_US 4000

struct _AttacheRegionList
{
  AdwBin parent_instance;

  /* owned */
  AttacheNominations *nominations;
  char               *region;

  GHashTable *lists; /* code of a group to its list */
  char       *shown; /* what the list says, to tell whether it has changed */

  gboolean filling;
  gboolean out_of_date;

  /* the row of the board that is added next */
  guint next;
  guint source;

  /* where the delegate was before it was filled again */
  double    scrolled;
  GVariant *focused;

  /* template children */
  AdwBin      *due_bin;
  GtkDropDown *regions;
  GtkWidget   *mine;
  GtkBox      *groups;
};

G_DEFINE_FINAL_TYPE (AttacheRegionList, attache_region_list, ADW_TYPE_BIN)

static GtkAdjustment *
get_adjustment (AttacheRegionList *self)
{
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self->groups), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));
}

static GtkWidget *
make_candidature_row (AttacheCandidature *candidature,
                      AttacheRegion      *region)
{
  AttacheCandidatureState state = attache_candidature_get_state (candidature);
  const char             *next = attache_nomination_next_step (candidature);
  g_autofree char        *party = attache_nomination_party (candidature);
  g_autofree char        *source = attache_nomination_source (candidature);
  g_autofree char        *sentence = attache_nomination_sentence (candidature, region);
  g_autoptr (GString) subtitle = g_string_new (attache_nomination_role (attache_candidature_get_role (candidature)));
  GtkWidget *row, *chips;

  if (*party != '\0')
    g_string_append_printf (subtitle, " · %s", party);
  if (*source != '\0')
    g_string_append_printf (subtitle, " · %s", source);
  if (next != NULL)
    g_string_append_printf (subtitle, "\n%s", next);

  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", attache_nomination_person (candidature), "subtitle", subtitle->str,
                      "activatable", TRUE, "action-name", "nominations.open", NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", attache_entity_get_id (ATTACHE_ENTITY (candidature)));
  chips = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_box_append (GTK_BOX (chips), attache_chip_new (attache_nomination_state (state), attache_nomination_state_tone (state)));
  if (attache_candidature_get_contested (candidature) && state != ATTACHE_CANDIDATURE_STATE_CONTESTED)
    gtk_box_append (GTK_BOX (chips), attache_chip_new (_ ("contested"), "warning"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), chips);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);

  return row;
}

static GtkWidget *
make_seat_row (AttacheRegionList *self,
               AttachePost       *post)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _ ("open seat"), "subtitle", attache_nomination_role (attache_post_get_role (post)),
                                 "activatable", TRUE, "action-name", "nominations.add", NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", attache_entity_get_id (ATTACHE_ENTITY (post)), self->region);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_widget_add_css_class (row, "open-seat-row");

  return row;
}

static GtkWidget *
add_group (AttacheRegionList *self,
           AttachePost       *post)
{
  GtkWidget  *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget  *titles = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget  *code = gtk_label_new (attache_post_get_group_code (post));
  GtkWidget  *list = gtk_list_box_new ();
  const char *name = attache_post_get_group_name (post);

  gtk_label_set_xalign (GTK_LABEL (code), 0);
  gtk_widget_add_css_class (code, "heading");
  gtk_box_append (GTK_BOX (titles), code);
  gtk_box_append (GTK_BOX (group), titles);
  if (name != NULL)
    {
      GtkWidget *label = gtk_label_new (name);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dimmed");
      gtk_box_append (GTK_BOX (titles), label);
    }
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, code, NULL, -1);
  gtk_box_append (GTK_BOX (group), list);
  gtk_box_append (self->groups, group);

  return list;
}

/* The posts of a group stand together, although the board shows those with candidatures first. */
static void
add_row (AttacheRegionList *self,
         AttachePost       *post,
         GtkWidget         *row)
{
  const char *code = attache_post_get_group_code (post);
  GtkWidget  *list = g_hash_table_lookup (self->lists, code ? code : "");

  if (list == NULL)
    {
      list = add_group (self, post);
      g_hash_table_insert (self->lists, g_strdup (code ? code : ""), list);
    }

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  if (self->focused != NULL && g_variant_equal (self->focused, gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row))))
    {
      g_clear_pointer (&self->focused, g_variant_unref);
      gtk_widget_grab_focus (row);
    }
}

static void
add_rows (AttacheRegionList *self,
          AttacheBoardRow   *row)
{
  guint          column = attache_nominations_find_column (self->nominations, self->region);
  AttacheRegion *region = attache_nominations_get_column (self->nominations, column);
  AttachePost   *post = attache_board_row_get_post (row);
  GPtrArray     *cell;

  if (post == NULL || column >= attache_board_row_get_n_columns (row))
    return;

  cell = attache_board_row_get_cell (row, column);
  for (guint i = 0; i < cell->len; i++)
    add_row (self, post, make_candidature_row (g_ptr_array_index (cell, i), region));
  if (region != NULL && attache_board_row_get_seat (row, column) == ATTACHE_SEAT_OPEN)
    add_row (self, post, make_seat_row (self, post));
}

static gboolean
fill_cb (gpointer user_data)
{
  AttacheRegionList *self = user_data;
  GtkAdjustment     *adjustment = get_adjustment (self);
  GListModel        *rows = attache_nominations_get_rows (self->nominations);
  gint64             start = g_get_monotonic_time ();

  if (self->scrolled > 0 && self->next > 0)
    {
      gtk_adjustment_set_value (adjustment, self->scrolled);
      if (gtk_adjustment_get_value (adjustment) >= self->scrolled)
        self->scrolled = 0;
    }

  while (self->next < g_list_model_get_n_items (rows) && g_get_monotonic_time () - start < SLICE_US)
    {
      g_autoptr (AttacheBoardRow) row = g_list_model_get_item (rows, self->next++);

      add_rows (self, row);
    }
  if (self->next < g_list_model_get_n_items (rows))
    return G_SOURCE_CONTINUE;

  self->source = 0;

  return G_SOURCE_REMOVE;
}

/* Everything that the list says, in a text. */
static char *
describe (AttacheRegionList *self)
{
  GListModel    *rows = attache_nominations_get_rows (self->nominations);
  guint          column = attache_nominations_find_column (self->nominations, self->region);
  AttacheRegion *region = attache_nominations_get_column (self->nominations, column);
  g_autoptr (GString) text = g_string_new (self->region);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (AttacheBoardRow) row = g_list_model_get_item (rows, i);
      AttachePost *post = attache_board_row_get_post (row);
      GPtrArray   *cell;

      if (post == NULL || column >= attache_board_row_get_n_columns (row))
        continue;

      cell = attache_board_row_get_cell (row, column);
      g_string_append_printf (text, "\n%s %d", attache_entity_get_id (ATTACHE_ENTITY (post)), attache_board_row_get_seat (row, column));
      for (guint j = 0; j < cell->len; j++)
        {
          g_autofree char *sentence = attache_nomination_sentence (g_ptr_array_index (cell, j), region);
          g_autofree char *source = attache_nomination_source (g_ptr_array_index (cell, j));

          g_string_append_printf (text, " %s: %s %s", attache_entity_get_id (g_ptr_array_index (cell, j)), sentence, source);
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
remember_place (AttacheRegionList *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  self->scrolled = gtk_adjustment_get_value (get_adjustment (self));
  g_clear_pointer (&self->focused, g_variant_unref);
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->groups)) && GTK_IS_ACTIONABLE (focus) &&
      gtk_actionable_get_action_target_value (GTK_ACTIONABLE (focus)) != NULL)
    self->focused = g_variant_ref (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (focus)));
}

/* The first rows before the window is painted. */
static void
show_groups (AttacheRegionList *self)
{
  g_autofree char *text = describe (self);
  GtkWidget       *child;

  if (!g_set_str (&self->shown, text))
    return;

  remember_place (self);
  g_hash_table_remove_all (self->lists);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);

  self->next = 0;
  g_clear_handle_id (&self->source, g_source_remove);
  if (fill_cb (self) == G_SOURCE_CONTINUE)
    self->source = g_idle_add (fill_cb, self);
}

static void
show (AttacheRegionList *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *mine = attache_nominations_get_my_region (self->nominations);
  guint       n_columns = attache_nominations_get_n_columns (self->nominations);

  /* A long list costs more than the board, which is what most windows show. */
  self->out_of_date = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->out_of_date)
    return;

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *name = attache_region_dup (attache_nominations_get_column (self->nominations, i), "name");
      g_autofree char *organisation = attache_region_dup (attache_nominations_get_column (self->nominations, i), "organisation");
      g_autofree char *label = name ? g_strdup_printf ("%s (%s)", name, organisation) : g_strdup (_ ("No region"));

      gtk_string_list_append (names, label);
    }

  self->filling = TRUE;
  gtk_drop_down_set_model (self->regions, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->regions, MIN (attache_nominations_find_column (self->nominations, self->region), n_columns - 1));
  self->filling = FALSE;
  gtk_widget_set_visible (self->mine, *self->region != '\0' && g_strcmp0 (self->region, mine) != 0);
  show_groups (self);
}

static void
selected_cb (AttacheRegionList *self)
{
  guint            selected = gtk_drop_down_get_selected (self->regions);
  g_autofree char *code = NULL;

  if (self->filling || self->nominations == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;

  code = attache_region_dup (attache_nominations_get_column (self->nominations, selected), "code");
  attache_region_list_set_region (self, code);
}

static void
mine_cb (AttacheRegionList *self)
{
  attache_nominations_set_my_region (self->nominations, self->region);
}

/* The own region is shown until another one is chosen here. */
static void
my_region_cb (AttacheRegionList *self)
{
  attache_region_list_set_region (self, attache_nominations_get_my_region (self->nominations));
}

static void
attache_region_list_map (GtkWidget *widget)
{
  AttacheRegionList *self = ATTACHE_REGION_LIST (widget);

  GTK_WIDGET_CLASS (attache_region_list_parent_class)->map (widget);

  if (self->out_of_date)
    show (self);
}

static void
attache_region_list_dispose (GObject *object)
{
  AttacheRegionList *self = ATTACHE_REGION_LIST (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->nominations);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_REGION_LIST);

  G_OBJECT_CLASS (attache_region_list_parent_class)->dispose (object);
}

static void
attache_region_list_finalize (GObject *object)
{
  AttacheRegionList *self = ATTACHE_REGION_LIST (object);

  g_clear_pointer (&self->region, g_free);
  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->focused, g_variant_unref);
  g_clear_pointer (&self->lists, g_hash_table_unref);

  G_OBJECT_CLASS (attache_region_list_parent_class)->finalize (object);
}

static void
attache_region_list_class_init (AttacheRegionListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attache_region_list_dispose;
  object_class->finalize = attache_region_list_finalize;
  widget_class->map = attache_region_list_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-region-list.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheRegionList, due_bin);
  gtk_widget_class_bind_template_child (widget_class, AttacheRegionList, regions);
  gtk_widget_class_bind_template_child (widget_class, AttacheRegionList, mine);
  gtk_widget_class_bind_template_child (widget_class, AttacheRegionList, groups);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, mine_cb);
}

static void
attache_region_list_init (AttacheRegionList *self)
{
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
attache_region_list_new (AttacheNominations *nominations)
{
  AttacheRegionList *self = g_object_new (ATTACHE_TYPE_REGION_LIST, NULL);
  const char        *mine = attache_nominations_get_my_region (nominations);

  self->nominations = g_object_ref (nominations);
  self->region = *mine ? g_strdup (mine) : attache_region_dup (attache_nominations_get_column (nominations, 0), "code");
  if (self->region == NULL)
    self->region = g_strdup ("");
  adw_bin_set_child (self->due_bin, attache_nominations_due_new (nominations, FALSE));
  g_signal_connect_object (nominations, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (nominations, "notify::my-region", G_CALLBACK (my_region_cb), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}

/* NULL for the candidatures of no region. */
void
attache_region_list_set_region (AttacheRegionList *self,
                                const char        *code)
{
  g_return_if_fail (ATTACHE_IS_REGION_LIST (self));

  g_set_str (&self->region, code ? code : "");
  show (self);
}
