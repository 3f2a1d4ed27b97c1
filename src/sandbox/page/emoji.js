/** The emoji shortcodes that turn up in a support channel. Others are shown as they were written. */

const TABLE = `
+1 👍|thumbsup 👍|-1 👎|thumbsdown 👎|eyes 👀|white_check_mark ✅|heavy_check_mark ✔️|ballot_box_with_check ☑️
pushpin 📌|round_pushpin 📍|pray 🙏|wave 👋|raised_hands 🙌|clap 👏|ok_hand 👌|muscle 💪|point_right 👉|point_up ☝️
point_down 👇|handshake 🤝|raising_hand 🙋|bow 🙇|thinking_face 🤔|smile 😄|slightly_smiling_face 🙂|grinning 😀
joy 😂|blush 😊|wink 😉|sweat_smile 😅|relieved 😌|neutral_face 😐|confused 😕|disappointed 😞|cry 😢|sob 😭|angry 😠
rage 😡|scream 😱|sunglasses 😎|sleeping 😴|zzz 💤|heart ❤️|green_heart 💚|blue_heart 💙|yellow_heart 💛|broken_heart 💔
fire 🔥|tada 🎉|sparkles ✨|star ⭐|star2 🌟|zap ⚡|rocket 🚀|trophy 🏆|medal 🏅|sports_medal 🏅|100 💯|bulb 💡|bell 🔔|no_bell 🔕
loudspeaker 📢|mega 📣|speech_balloon 💬|thought_balloon 💭|email 📧|envelope ✉️|incoming_envelope 📨|inbox_tray 📥
outbox_tray 📤|phone 📞|telephone_receiver 📞|calendar 📅|date 📅|spiral_calendar_pad 🗓️|clock1 🕐|clock3 🕒|clock9 🕘
hourglass ⌛|hourglass_flowing_sand ⏳|stopwatch ⏱️|alarm_clock ⏰|timer_clock ⏲️|watch ⌚
chart_with_upwards_trend 📈|chart_with_downwards_trend 📉|bar_chart 📊|clipboard 📋|memo 📝|pencil 📝|pencil2 ✏️|page_facing_up 📄
file_folder 📁|paperclip 📎|link 🔗|lock 🔒|unlock 🔓|key 🔑|gear ⚙️|wrench 🔧|hammer 🔨|tools 🛠️|hammer_and_wrench 🛠️
mag 🔍|warning ⚠️|rotating_light 🚨|no_entry ⛔|no_entry_sign 🚫|x ❌|negative_squared_cross_mark ❎|question ❓|exclamation ❗
heavy_exclamation_mark ❗|information_source ℹ️|red_circle 🔴|large_blue_circle 🔵|large_green_circle 🟢|large_yellow_circle 🟡
large_orange_circle 🟠|white_circle ⚪|black_circle ⚫|large_green_square 🟩|large_red_square 🟥|large_yellow_square 🟨
arrow_up ⬆️|arrow_down ⬇️|arrow_right ➡️|arrow_left ⬅️|arrow_upper_right ↗️|arrow_lower_right ↘️|repeat 🔁
arrows_counterclockwise 🔄|leftwards_arrow_with_hook ↩️|double_vertical_bar ⏸️|arrow_forward ▶️|fast_forward ⏩|checkered_flag 🏁
triangular_flag_on_post 🚩|package 📦|truck 🚚|moneybag 💰|credit_card 💳|receipt 🧾|bug 🐛|ship 🚢|house 🏠|office 🏢
palm_tree 🌴|airplane ✈️|coffee ☕|pizza 🍕|cake 🍰|sunny ☀️|sunrise 🌅|partly_sunny ⛅|cloud ☁️|umbrella ☔|snowflake ❄️|crescent_moon 🌙
seedling 🌱|herb 🌿|robot_face 🤖|ghost 👻|busts_in_silhouette 👥|bust_in_silhouette 👤|heavy_plus_sign ➕|heavy_minus_sign ➖
one 1️⃣|two 2️⃣|three 3️⃣|four 4️⃣|five 5️⃣|new 🆕|ok 🆗|sos 🆘|soon 🔜|end 🔚|back 🔙
`;

const GLYPHS = new Map(
  TABLE.trim()
    .split(/[|\n]/)
    .map((entry) => {
      const [name = '', glyph = ''] = entry.split(' ');
      return [name, glyph];
    }),
);

/** The reactions the picker offers, by the words of the product: looking, waiting on the customer, done, keep, agreed, thanks. */
export const PICKER = ['eyes', 'hourglass_flowing_sand', 'white_check_mark', 'pushpin', '+1', 'pray'];

/**
 * The glyph of a shortcode (without colons; a skin tone is ignored), or undefined where it is not known.
 * @param {string} name
 */
export const glyphOf = (name) => GLYPHS.get(name.split('::')[0] ?? name);

/**
 * Text with every known `:shortcode:` replaced; the others pass through.
 * @param {string} text
 */
export const withGlyphs = (text) =>
  text.replace(/:([a-z0-9_+'-]+):/gi, (whole, name) => glyphOf(name) ?? whole);
